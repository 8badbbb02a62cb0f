/** What banks say about accounts: taken in from their files, and joined with what people wrote down themselves. */
@ApplicationModule(
        displayName = "Statements",
        allowedDependencies = {"finance", "receipts", "identity", "shared"})
@NullMarked
package dev.lifeops.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Money that came in and went out, by hand or from confirmed receipts. */
@ApplicationModule(
        displayName = "Finance",
        allowedDependencies = {"receipts", "identity", "shared"})
@NullMarked
package dev.lifeops.finance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

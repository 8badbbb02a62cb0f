/** A photographed receipt on its way from upload to confirmation. */
@ApplicationModule(
        displayName = "Receipts",
        allowedDependencies = {"identity", "shared"})
@NullMarked
package dev.lifeops.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

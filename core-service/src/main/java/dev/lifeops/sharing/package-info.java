/** What people pay for together: who had which share, who owes whom, and what settles it. */
@ApplicationModule(
        displayName = "Sharing",
        allowedDependencies = {"finance", "identity", "shared"})
@NullMarked
package dev.lifeops.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

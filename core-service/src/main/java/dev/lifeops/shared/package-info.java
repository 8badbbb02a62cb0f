/** What every module speaks of: money, problems, pages of a list, and the conventions of the API. */
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package dev.lifeops.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The way out and in: everything of a person in one archive, and such an archive taken in by an empty account. */
@ApplicationModule(
        displayName = "Take-out",
        allowedDependencies = {"identity", "shared"})
@NullMarked
package dev.lifeops.takeout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

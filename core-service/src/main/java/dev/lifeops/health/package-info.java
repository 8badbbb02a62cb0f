/** The body in figures: what sources, files and people tell, and one truthful picture of each day. */
@ApplicationModule(
        displayName = "Health",
        allowedDependencies = {"identity", "shared"})
@NullMarked
package dev.lifeops.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What whoever runs an instance wants to know of it: how old its last backup is. */
@ApplicationModule(displayName = "Operations", allowedDependencies = "shared")
@NullMarked
package dev.lifeops.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

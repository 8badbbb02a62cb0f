/** Who is asking: accounts, passwords, sessions and the tokens that prove them. */
@ApplicationModule(displayName = "Identity", allowedDependencies = "shared")
@NullMarked
package dev.lifeops.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

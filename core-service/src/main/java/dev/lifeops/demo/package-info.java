/**
 * Two years of a made-up household, to see the product full: a program beside the service that writes rows as the
 * service would, since a history cannot be uploaded today.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"health :: calendar", "health :: daily", "health :: intake", "identity"})
@NullMarked
package dev.lifeops.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

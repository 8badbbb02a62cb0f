/** What people kept in other programs, brought over from their exports. */
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"finance", "identity", "shared", "sharing"})
@NullMarked
package dev.lifeops.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

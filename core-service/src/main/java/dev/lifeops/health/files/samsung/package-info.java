/** Samsung Health's export. */
@NullMarked
package dev.lifeops.health.files.samsung;

import org.jspecify.annotations.NullMarked;

/** Apple Health's export. */
@NullMarked
package dev.lifeops.health.files.apple;

import org.jspecify.annotations.NullMarked;

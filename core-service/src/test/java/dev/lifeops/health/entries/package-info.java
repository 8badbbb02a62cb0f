/** Tests of entries. */
@NullMarked
package dev.lifeops.health.entries;

import org.jspecify.annotations.NullMarked;

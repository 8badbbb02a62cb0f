/** Tests of the keys and what they seal. */
@NullMarked
package dev.lifeops.health.vault;

import org.jspecify.annotations.NullMarked;

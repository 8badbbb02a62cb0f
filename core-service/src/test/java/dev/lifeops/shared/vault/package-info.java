/** Tests of the keys and what they seal. */
@NullMarked
package dev.lifeops.shared.vault;

import org.jspecify.annotations.NullMarked;

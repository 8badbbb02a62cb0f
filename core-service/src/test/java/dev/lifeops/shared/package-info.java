/** Tests of what all modules share. */
@NullMarked
package dev.lifeops.shared;

import org.jspecify.annotations.NullMarked;

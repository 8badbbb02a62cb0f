/** Tests of the service as a whole, and what they share. */
@NullMarked
package dev.lifeops;

import org.jspecify.annotations.NullMarked;

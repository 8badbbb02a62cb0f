/** Tests of Fit's adapter. */
@NullMarked
package dev.lifeops.health.fit;

import org.jspecify.annotations.NullMarked;

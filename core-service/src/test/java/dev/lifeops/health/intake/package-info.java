/** Tests of what comes in. */
@NullMarked
package dev.lifeops.health.intake;

import org.jspecify.annotations.NullMarked;

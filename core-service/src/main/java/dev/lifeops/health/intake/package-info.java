/** The one way in: whatever a source tells is checked, stored once, and marks the days that it changes. */
@NullMarked
package dev.lifeops.health.intake;

import org.jspecify.annotations.NullMarked;

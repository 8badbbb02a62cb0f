/** The one way in: whatever a source tells is checked, stored once, and marks the days that it changes. */
@NamedInterface
@NullMarked
package dev.lifeops.health.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

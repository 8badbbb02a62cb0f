/** Which day a moment belongs to, for a person who moves between time zones. */
@NamedInterface
@NullMarked
package dev.lifeops.health.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

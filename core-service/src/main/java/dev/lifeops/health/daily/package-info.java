/** One truthful picture of each day: sums within a source, a choice among sources, never a sum across them. */
@NamedInterface
@NullMarked
package dev.lifeops.health.daily;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

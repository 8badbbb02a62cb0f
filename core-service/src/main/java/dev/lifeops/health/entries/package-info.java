/** What people write down themselves. */
@NullMarked
package dev.lifeops.health.entries;

import org.jspecify.annotations.NullMarked;

/** What the benches of this service have in common. */
@NullMarked
package dev.lifeops.bench;

import org.jspecify.annotations.NullMarked;

/** Measures how fast histories are imported and shown, on made-up ones as large as real ones become. */
@NullMarked
package dev.lifeops.health.bench;

import org.jspecify.annotations.NullMarked;

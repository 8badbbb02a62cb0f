package dev.lifeops.health.connections;

import dev.lifeops.health.connections.Connection.Range;
import java.time.Instant;

/** Where a connection stands after a step. */
record Progress(Range covered, int emptyDays, boolean backFilled, Instant updateDueAt, Instant nextStepAt) {}

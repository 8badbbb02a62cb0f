package dev.lifeops.shared.connections;

import java.util.UUID;

/** A connection of any kind, as far as its steps have to know it. */
public interface Connected {

    UUID id();

    /** How often access was given; a job that serves an earlier one ends. */
    int consent();

    /** How often a step was begun; the result of any but the latest is refused. */
    long run();
}

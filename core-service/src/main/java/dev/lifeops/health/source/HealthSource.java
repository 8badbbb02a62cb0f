package dev.lifeops.health.source;

/** A service that is asked over the network for somebody's days. */
public interface HealthSource {

    SyncSource name();

    Coverage coverage();

    /**
     * All that it knows of those days.
     *
     * @throws SourceTrouble where it does not tell
     */
    Harvest ask(Access access, DaySpan span);
}

package dev.lifeops.health.intake;

/**
 * What became of things of one kind.
 *
 * @param added that were not there
 * @param changed that were there with another value
 * @param known that were there already, just so
 */
public record Tally(long added, long changed, long known) {

    static final Tally NONE = new Tally(0, 0, 0);

    /** How many there were, whatever became of them. */
    public long read() {
        return added + changed + known;
    }

    Tally plus(Tally other) {
        return new Tally(added + other.added, changed + other.changed, known + other.known);
    }
}

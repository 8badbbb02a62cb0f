package dev.lifeops.health.source;

/**
 * Leave to ask a source for one person.
 *
 * @param token for the header of each request
 * @param pace waits until one more request is within what the source allows
 */
public record Access(String token, Runnable pace) {

    /** To be called before each request. */
    public void awaitTurn() {
        pace.run();
    }

    @Override
    public String toString() {
        return "Access";
    }
}

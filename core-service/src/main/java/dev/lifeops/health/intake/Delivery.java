package dev.lifeops.health.intake;

/** Whoever hands in what a source told, piece by piece. */
@FunctionalInterface
public interface Delivery<E extends Exception> {

    void to(IntakeBatch batch) throws E;
}

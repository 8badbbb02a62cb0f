package dev.lifeops.health.connections;

/** Another step, another consent, or the end of the connection came in between; this step's result does not count. */
class OvertakenException extends RuntimeException {

    OvertakenException() {
        super("the connection has moved on");
    }
}

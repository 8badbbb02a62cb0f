package dev.lifeops.statements.connections;

/** Another step, another access, or the end of the connection came in between; this step's result does not count. */
class OvertakenException extends RuntimeException {

    OvertakenException() {
        super("the connection has moved on");
    }
}

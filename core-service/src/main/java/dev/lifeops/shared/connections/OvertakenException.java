package dev.lifeops.shared.connections;

/** Another step, another access, or the end of the connection came in between; this step's result does not count. */
public class OvertakenException extends RuntimeException {

    public OvertakenException() {
        super("the connection has moved on");
    }
}

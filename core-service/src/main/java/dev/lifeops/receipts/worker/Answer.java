package dev.lifeops.receipts.worker;

/** How a visit to the worker ended. */
public sealed interface Answer {

    /** The picture was read. */
    record Read(Reading reading) implements Answer {}

    /** The worker will not read this picture, today or tomorrow. */
    record Refused(String code, String message) implements Answer {}

    /** Something went wrong, and this very picture may be why. */
    record WentWrong(String code, String message) implements Answer {}

    /** The worker is down or busy, which says nothing about the picture. */
    record Unavailable(String reason) implements Answer {}
}

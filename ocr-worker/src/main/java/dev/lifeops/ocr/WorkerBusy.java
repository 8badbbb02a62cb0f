package dev.lifeops.ocr;

/** All readers are at work, and stayed so for as long as a request waits. */
final class WorkerBusy extends RuntimeException {

    private static final long serialVersionUID = 1;

    WorkerBusy() {
        super("All readers are at work.");
    }
}

package dev.lifeops.takeout.making;

import dev.lifeops.shared.Problem;
import org.springframework.http.HttpStatus;

/** The refusals of take-outs, each with its stable code. */
final class TakeoutProblems {

    private TakeoutProblems() {}

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "TAKEOUT_NOT_FOUND", "There is no such take-out.");
    }

    static Problem unfinished() {
        return new Problem(HttpStatus.CONFLICT, "TAKEOUT_UNFINISHED", "Another take-out is being made; wait for it.");
    }

    static Problem notReady() {
        return new Problem(HttpStatus.CONFLICT, "TAKEOUT_NOT_READY", "This take-out is not there yet, or has failed.");
    }
}

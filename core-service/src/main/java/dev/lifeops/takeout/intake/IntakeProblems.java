package dev.lifeops.takeout.intake;

import dev.lifeops.shared.Problem;
import org.springframework.http.HttpStatus;

/** The refusals of uploads, each with its stable code. */
final class IntakeProblems {

    private IntakeProblems() {}

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "IMPORT_NOT_FOUND", "There is no such import.");
    }

    static Problem notEmpty(String table) {
        return new Problem(
                        HttpStatus.CONFLICT,
                        "ACCOUNT_NOT_EMPTY",
                        "A take-out is taken in by an account with nothing in it; register another one.")
                .with("table", table);
    }

    static Problem unfinished() {
        return new Problem(HttpStatus.CONFLICT, "IMPORT_UNFINISHED", "Another import of yours is not finished yet.");
    }
}

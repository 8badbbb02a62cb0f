package dev.lifeops.health.imports;

import dev.lifeops.shared.Problem;
import org.springframework.http.HttpStatus;

/** The refusals of imports, each with its stable code. */
final class ImportProblems {

    private ImportProblems() {}

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "IMPORT_NOT_FOUND", "There is no such import.");
    }

    static Problem tooMany() {
        return new Problem(
                HttpStatus.CONFLICT, "TOO_MANY_IMPORTS", "Others of your imports are not finished yet; wait for one.");
    }

    static Problem finished() {
        return new Problem(HttpStatus.CONFLICT, "IMPORT_FINISHED", "The import is finished already.");
    }
}

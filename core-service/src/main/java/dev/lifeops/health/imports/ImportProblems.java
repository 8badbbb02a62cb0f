package dev.lifeops.health.imports;

import dev.lifeops.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** The refusals of imports, each with its stable code. */
final class ImportProblems {

    private ImportProblems() {}

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "IMPORT_NOT_FOUND", "There is no such import.");
    }

    static Problem tooLarge(DataSize largest) {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "PAYLOAD_TOO_LARGE",
                "The file is larger than %d MB.".formatted(largest.toMegabytes()));
    }

    static Problem empty() {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "EMPTY_FILE", "The file is empty.");
    }

    static Problem tooMany() {
        return new Problem(
                HttpStatus.CONFLICT, "TOO_MANY_IMPORTS", "Others of your imports are not finished yet; wait for one.");
    }

    static Problem finished() {
        return new Problem(HttpStatus.CONFLICT, "IMPORT_FINISHED", "The import is finished already.");
    }

    static Problem brokenOff() {
        return new Problem(
                HttpStatus.BAD_REQUEST, "UPLOAD_BROKEN_OFF", "The upload broke off; nothing of it was kept.");
    }
}

package dev.lifeops.shared;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** What is refused of files, whatever they are for. */
public final class UploadProblems {

    private UploadProblems() {}

    public static Problem tooLarge(DataSize largest) {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "PAYLOAD_TOO_LARGE",
                "The file is larger than %d MB.".formatted(largest.toMegabytes()));
    }

    public static Problem empty() {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "EMPTY_FILE", "The file is empty.");
    }

    public static Problem brokenOff() {
        return new Problem(
                HttpStatus.BAD_REQUEST, "UPLOAD_BROKEN_OFF", "The upload broke off; nothing of it was kept.");
    }
}

package dev.lifeops.ocr;

import dev.lifeops.ocr.decode.UnreadableFile;
import dev.lifeops.ocr.paragon.NotAReceipt;
import dev.lifeops.ocr.recognise.TooSlow;
import dev.lifeops.ocr.recognise.UnknownLanguage;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Why a request came to nothing, in the form in which every caller is told: an RFC 9457 document with a code. */
record Refusal(HttpStatusCode status, String code, String detail) {

    /** What the pipeline's own exceptions mean to a caller; anything else is an error of the worker. */
    static Refusal of(Throwable e) {
        return switch (e) {
            case UnreadableFile file ->
                new Refusal(status(file.reason()), file.reason().name(), message(file));
            case UnknownLanguage language ->
                new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_LANGUAGE", message(language));
            case NotAReceipt json -> new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "NOT_A_RECEIPT", message(json));
            case TooSlow slow -> new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "TOO_COMPLEX", message(slow));
            case WorkerBusy busy -> new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "WORKER_BUSY", message(busy));
            default ->
                new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", "The worker failed; its log says why.");
        };
    }

    ProblemDetail document() {
        var document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setType(URI.create(
                "urn:lifeops:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        document.setProperty("code", code);
        return document;
    }

    private static HttpStatus status(UnreadableFile.Reason reason) {
        return switch (reason) {
            case UNSUPPORTED_MEDIA_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case FILE_TOO_LARGE, TOO_MANY_PIXELS, TOO_MANY_PAGES -> HttpStatus.CONTENT_TOO_LARGE;
            case EMPTY_FILE, BROKEN_FILE, ENCRYPTED_FILE, TOO_COMPLEX -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static String message(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}

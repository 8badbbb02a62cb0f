package dev.lifeops.shared;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Gives the documents that the framework makes a stable code too, and every document the request's id. */
final class ProblemCodes {

    private static final Map<Integer, String> BY_STATUS = Map.of(
            400, "BAD_REQUEST",
            401, "UNAUTHENTICATED",
            403, "FORBIDDEN",
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            413, "PAYLOAD_TOO_LARGE",
            415, "UNSUPPORTED_MEDIA_TYPE",
            500, "INTERNAL_ERROR",
            503, "SERVICE_UNAVAILABLE");

    private ProblemCodes() {}

    static ProblemDetail complete(ProblemDetail document) {
        var properties = document.getProperties();
        if (properties == null || !properties.containsKey("code")) {
            Problem.name(document, codeOf(HttpStatusCode.valueOf(document.getStatus())));
        }
        document.setProperty("requestId", RequestId.current());
        return document;
    }

    private static String codeOf(HttpStatusCode status) {
        var general = status.is5xxServerError() ? "INTERNAL_ERROR" : "BAD_REQUEST";
        var known = HttpStatus.resolve(status.value());
        return BY_STATUS.getOrDefault(status.value(), known == null ? general : known.name());
    }
}

package dev.lifeops.shared;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A refusal that the caller can act on: an RFC 9457 problem document with a stable {@code code}. */
public class Problem extends ErrorResponseException {

    public Problem(HttpStatus status, String code, String detail) {
        super(status, document(status, code, detail), null);
    }

    /** Adds a member to the document, such as the fields that are missing. */
    public Problem with(String member, Object value) {
        getBody().setProperty(member, value);
        return this;
    }

    /** Tells the caller after how many seconds another attempt makes sense. */
    public Problem retryAfter(long seconds) {
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
        return this;
    }

    /** The document alone, for answers that are written where nothing can be thrown. */
    public static ProblemDetail document(HttpStatusCode status, String code, String detail) {
        var document = ProblemDetail.forStatusAndDetail(status, detail);
        name(document, code);
        return document;
    }

    static void name(ProblemDetail document, String code) {
        document.setType(URI.create(
                "urn:lifeops:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        document.setProperty("code", code);
    }
}

package dev.lifeops.shared;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
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

    private static ProblemDetail document(HttpStatus status, String code, String detail) {
        var document = ProblemDetail.forStatusAndDetail(status, detail);
        document.setType(URI.create(
                "urn:lifeops:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        document.setProperty("code", code);
        return document;
    }
}

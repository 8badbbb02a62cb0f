package dev.lifeops.shared;

import java.util.List;
import org.springframework.http.HttpStatus;

/** What is wrong with one field of a request. */
public record FieldProblem(String field, String message) {

    /** The refusal of a request that can be read but does not fit: 422 with one entry a field. */
    public static Problem refusal(List<FieldProblem> errors) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "VALIDATION_FAILED", "The request has invalid fields.")
                .with("errors", errors);
    }
}

package dev.lifeops.shared;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in the client's terms why its JSON was not accepted. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JacksonException e) {
        return switch (e) {
            case StreamConstraintsException _ ->
                new Problem(HttpStatus.CONTENT_TOO_LARGE, "PAYLOAD_TOO_LARGE", "The JSON document is too large.");
            case DatabindException unfit -> FieldProblem.refusal(List.of(new FieldProblem(path(unfit), reason(unfit))));
            default -> malformed();
        };
    }

    static Problem malformed() {
        return new Problem(HttpStatus.BAD_REQUEST, "MALFORMED_JSON", "The body is not well-formed JSON.");
    }

    private static String reason(DatabindException e) {
        return switch (e) {
            case UnrecognizedPropertyException _ -> "is not a known field";
            case InvalidFormatException format
            when format.getTargetType().isEnum() -> "must be one of " + constants(format.getTargetType());
            case ValueInstantiationException value
            when value.getCause() instanceof IllegalArgumentException refused -> String.valueOf(refused.getMessage());
            case JsonRefusal refusal -> refusal.getOriginalMessage();
            default -> "has the wrong type or form";
        };
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String path(DatabindException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}

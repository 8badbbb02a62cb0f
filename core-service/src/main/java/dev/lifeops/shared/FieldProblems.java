package dev.lifeops.shared;

import dev.lifeops.shared.NamesOfEnums.UnknownName;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Reads the fields and messages out of the several ways in which validation reports them. */
final class FieldProblems {

    private FieldProblems() {}

    static List<FieldProblem> of(Errors errors) {
        return errors.getAllErrors().stream().map(FieldProblems::of).toList();
    }

    static List<FieldProblem> of(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(FieldProblems::of)
                .toList();
    }

    static List<FieldProblem> of(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(it -> new FieldProblem(it.getPropertyPath().toString(), it.getMessage()))
                .toList();
    }

    private static Stream<FieldProblem> of(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return of((Errors) errors).stream();
        }
        var name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
        return result.getResolvableErrors().stream().map(it -> new FieldProblem(name, message(it)));
    }

    private static FieldProblem of(ObjectError error) {
        return error instanceof FieldError field
                ? new FieldProblem(field.getField(), field.isBindingFailure() ? mismatch(field) : message(field))
                : new FieldProblem("", message(error));
    }

    /** The message of a failed conversion names Java's types, but for that of a name. */
    private static String mismatch(FieldError field) {
        return field.contains(TypeMismatchException.class)
                        && field.unwrap(TypeMismatchException.class).getMostSpecificCause()
                                instanceof UnknownName unknown
                ? Objects.requireNonNullElse(unknown.getMessage(), "")
                : "is not valid";
    }

    private static String message(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
    }
}

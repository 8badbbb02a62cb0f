package dev.lifeops.shared;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Adds to every operation in OpenAPI the errors it declares and those that any operation may answer. */
@Component
class ProblemDocumentation implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var responses = operation.getResponses();
        AnnotatedElementUtils.getMergedRepeatableAnnotations(
                        handler.getMethod(), AnswersProblem.class, AnswersProblem.Several.class)
                .forEach(it -> add(responses, it.status(), it.code(), it.when()));
        if (needsToken(operation)) {
            add(responses, 401, "UNAUTHENTICATED", "There is no valid access token.");
        }
        if (operation.getRequestBody() != null) {
            add(responses, 400, "MALFORMED_JSON", "The request cannot be read.");
            add(responses, 422, "VALIDATION_FAILED", "Fields are invalid; `errors` lists them.");
        }
        add(responses, 500, "INTERNAL_ERROR", "Something went wrong on this side.");
        return operation;
    }

    /** Public operations say so with an empty {@code @SecurityRequirements}. */
    private static boolean needsToken(Operation operation) {
        return operation.getSecurity() == null || !operation.getSecurity().isEmpty();
    }

    private static void add(ApiResponses responses, int status, String code, String when) {
        var line = "`%s`: %s".formatted(code, when);
        var response = responses.computeIfAbsent(Integer.toString(status), _ -> problem());
        response.setDescription(response.getDescription() == null ? line : response.getDescription() + "\n\n" + line);
    }

    private static ApiResponse problem() {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}

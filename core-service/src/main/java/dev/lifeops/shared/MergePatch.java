package dev.lifeops.shared;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Applies a JSON merge patch (RFC 7396): what it names is replaced, null removes, the rest stays. */
@Component
public class MergePatch {

    /** The media type of a patch; plain {@code application/json} is taken to mean the same. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonMapper json;
    private final Validator validator;

    MergePatch(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The patched and validated copy of a record that holds exactly what may be edited. */
    @SuppressWarnings("unchecked")
    public <T> T apply(JsonNode patch, T current) {
        if (!(patch instanceof ObjectNode changes)) {
            throw FieldProblem.refusal(List.of(new FieldProblem("", "must be a JSON object")));
        }
        var merged = merge(changes, json.valueToTree(current));
        return valid((T) read(merged, current.getClass()));
    }

    private <T> T read(JsonNode merged, Class<T> type) {
        try {
            return json.treeToValue(merged, type);
        } catch (JacksonException e) {
            throw JsonProblems.of(e);
        }
    }

    private <T> T valid(T patched) {
        var violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    private ObjectNode merge(ObjectNode patch, JsonNode target) {
        var merged = target instanceof ObjectNode fields ? fields : json.createObjectNode();
        patch.properties().forEach(change -> mergeField(merged, change.getKey(), change.getValue()));
        return merged;
    }

    private void mergeField(ObjectNode target, String field, JsonNode change) {
        if (change.isNull()) {
            target.remove(field);
        } else if (change instanceof ObjectNode nested) {
            target.set(field, merge(nested, target.path(field)));
        } else {
            target.set(field, change);
        }
    }
}

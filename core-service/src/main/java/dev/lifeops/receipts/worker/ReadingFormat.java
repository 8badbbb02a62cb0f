package dev.lifeops.receipts.worker;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Takes the worker at its word, and only where it keeps to the contract. */
final class ReadingFormat {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReadingFormat() {}

    /**
     * Parses an answer. Members it does not know are passed over, so that the worker may be the newer of
     * the two while an upgrade is under way.
     *
     * @throws Nonsense where the answer is not what the contract promises
     */
    static Reading parse(byte[] answer) {
        try {
            return whole(STRICT.readValue(answer, Reading.class));
        } catch (JacksonException e) {
            throw new Nonsense("not the contract's JSON: " + e.getOriginalMessage(), e);
        }
    }

    // Jackson hands null to any member, whatever its type says
    @SuppressWarnings("ConstantValue")
    private static Reading whole(Reading reading) {
        if (reading == null || hasHoles(reading)) {
            throw new Nonsense("null where the contract wants a value", null);
        }
        return reading;
    }

    private static boolean hasHoles(Reading reading) {
        return isMissing(
                        reading.merchant(),
                        reading.taxes(),
                        reading.payment(),
                        reading.items(),
                        reading.confidence(),
                        reading.findings(),
                        reading.text(),
                        reading.timings())
                || isMissing(reading.taxes().toArray())
                || isMissing(reading.items().toArray())
                || isMissing(reading.findings().toArray())
                || reading.findings().stream().anyMatch(finding -> isMissing(finding.code(), finding.message()));
    }

    private static boolean isMissing(Object... values) {
        return Arrays.stream(values).anyMatch(Objects::isNull);
    }

    /** The answer does not keep to the contract. */
    static final class Nonsense extends RuntimeException {

        Nonsense(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}

package dev.lifeops.ocr.paragon;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON from strangers, bounded in size, depth and length of its parts. */
final class Json {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LARGEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static boolean begins(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, 64), StandardCharsets.UTF_8);
        return withoutMark(start).stripLeading().startsWith("{");
    }

    static JsonNode parse(byte[] file) {
        if (file.length > LARGEST) {
            throw new NotAReceipt("The JSON is larger than 2 MB; no receipt is.");
        }
        try {
            return MAPPER.readTree(withoutMark(new String(file, StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            throw new NotAReceipt("The JSON is cut off or broken.");
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}

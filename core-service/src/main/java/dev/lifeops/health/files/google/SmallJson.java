package dev.lifeops.health.files.google;

import dev.lifeops.health.files.FileRefused;
import dev.lifeops.health.files.HistoryFile;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files of single things, which are small. */
final class SmallJson {

    private static final long LONGEST = 16L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(LONGEST)
                            .build())
                    .build())
            .build();

    private SmallJson() {}

    static JsonNode read(HistoryFile file) throws IOException {
        try (var bytes = file.open()) {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw FileRefused.damaged(file.name(), e);
        }
    }
}

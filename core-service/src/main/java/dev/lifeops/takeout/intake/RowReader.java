package dev.lifeops.takeout.intake;

import dev.lifeops.takeout.format.Column;
import dev.lifeops.takeout.format.Shape;
import dev.lifeops.takeout.intake.Refusal.Why;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of a table, one at a time, as PostgreSQL takes their values as texts. */
final class RowReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Shape shape;
    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final RowTerms terms;

    RowReader(Shape shape, RowTerms terms) {
        this.shape = shape;
        this.columns = shape.columns();
        this.terms = terms;
        for (var place = 0; place < columns.size(); place++) {
            places.put(columns.get(place).name(), place);
        }
    }

    /** What is done with a row; its values are good until the next one. */
    interface Sink {
        void add(@Nullable String[] values);
    }

    /** Tells how many there were. */
    long read(InputStream content, Sink sink) {
        try (var json = JSON.createParser(content)) {
            require(json.nextToken() == JsonToken.START_ARRAY, "is no array");
            var count = 0L;
            while (json.nextToken() == JsonToken.START_OBJECT) {
                sink.add(row(json));
                count++;
            }
            require(json.currentToken() == JsonToken.END_ARRAY && json.nextToken() == null, "holds more than rows");
            return count;
        } catch (JacksonException e) {
            throw new Refusal(Why.ROWS_UNREADABLE, "'%s' is no JSON.".formatted(shape.file()), e);
        }
    }

    private @Nullable String[] row(JsonParser json) {
        var values = new @Nullable String[columns.size()];
        var seen = 0;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            var place = places.get(name);
            if (place == null || values[place] != null) {
                throw unreadable("has a row with other columns than it says");
            }
            json.nextToken();
            values[place] = value(json, columns.get(place));
            seen++;
        }
        require(seen == columns.size(), "has a row with other columns than it says");
        return values;
    }

    private @Nullable String value(JsonParser json, Column column) {
        var token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return terms.missing(column);
        }
        if (column.isJson()) {
            return terms.json(JSON.writeValueAsString(json.<JsonNode>readValueAsTree()));
        }
        if (column.isArray()) {
            require(token == JsonToken.START_ARRAY, "has a value of another kind than its column");
            return array(json);
        }
        require(token.isScalarValue(), "has a value of another kind than its column");
        return terms.value(column, json.getString());
    }

    private String array(JsonParser json) {
        var elements = new ArrayList<String>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var token = json.currentToken();
            require(token != null && token.isScalarValue(), "has an array of arrays");
            elements.add(token == JsonToken.VALUE_NULL ? "NULL" : quoted(terms.json(json.getString())));
        }
        return "{" + String.join(",", elements) + "}";
    }

    private static String quoted(String element) {
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw unreadable(otherwise);
        }
    }

    private Refusal unreadable(String why) {
        return new Refusal(Why.ROWS_UNREADABLE, "'%s' %s.".formatted(shape.file(), why));
    }
}

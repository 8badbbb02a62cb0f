package dev.lifeops.health.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * What is known of a file before it is read.
 *
 * @param name with its folders
 * @param text its first bytes, as text
 */
public record Beginning(String name, String text) {

    private static final int LENGTH = 8192;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static Beginning of(HistoryFile file) throws IOException {
        try (var bytes = file.open()) {
            var text = new String(bytes.readNBytes(LENGTH), StandardCharsets.UTF_8);
            return new Beginning(file.name(), text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        }
    }

    /** A line of a text, the first being 0; empty where there is none. */
    public String line(int number) {
        return text.lines().skip(number).findFirst().orElse("");
    }

    /** Whether a line has all these columns, in whatever order, quoted or not, in capitals or not. */
    public boolean hasColumns(int line, String... columns) {
        var cells = Arrays.stream(line(line).split(",", -1))
                .map(cell -> cell.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        return Arrays.stream(columns).map(it -> it.toLowerCase(Locale.ROOT)).allMatch(cells::contains);
    }

    /** Whether it begins like JSON and then speaks of this. */
    public boolean isJsonWith(String word) {
        var json = text.stripLeading();
        return (json.startsWith("{") || json.startsWith("[")) && json.contains('"' + word + '"');
    }
}

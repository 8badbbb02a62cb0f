package dev.lifeops.shared;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes tables as RFC 4180 has them. */
public final class Csv {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

    /** A spreadsheet would take such a text for a formula, and a formula can call out. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");

    private Csv() {}

    static void write(Tabular table, Appendable out) throws IOException {
        writeRow(table.columns(), out);
        for (var rows = table.rows().iterator(); rows.hasNext(); ) {
            writeRow(rows.next(), out);
        }
    }

    /** Numbers stay numbers; a text that would be taken for a formula gets an apostrophe before it. */
    public static void writeRow(List<? extends @Nullable Object> cells, Appendable out) throws IOException {
        var separator = "";
        for (var cell : cells) {
            out.append(separator).append(text(cell));
            separator = ",";
        }
        out.append("\r\n");
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> quoted(harmless(cell.toString()));
        };
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    private static String quoted(String text) {
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}

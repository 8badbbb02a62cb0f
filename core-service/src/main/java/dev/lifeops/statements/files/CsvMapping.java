package dev.lifeops.statements.files;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a table is read. */
@Schema(name = "StatementMapping")
public record CsvMapping(
        @Schema(description = "A character, or TAB") String delimiter,

        @Schema(description = "Which line holds the headings; 0 where none does")
        int headerLine,

        @Schema(description = "What parts the cents") String decimalMark,
        String dateForm,

        @Schema(description = "The number of each column from 1, by what it tells")
        Map<Column, Integer> columns) {

    char separator() {
        return separator(delimiter);
    }

    static char separator(String name) {
        return name.equals("TAB") ? '\t' : name.charAt(0);
    }

    static String nameOf(char separator) {
        return separator == '\t' ? "TAB" : String.valueOf(separator);
    }

    /** The cell of a row, without blanks around it; null where the row has none or nothing stands in it. */
    @Nullable String cell(Row row, Column column) {
        var number = columns.get(column);
        if (number == null || number > row.cells().size()) {
            return null;
        }
        var text = row.cells().get(number - 1).strip();
        return text.isEmpty() ? null : text;
    }
}

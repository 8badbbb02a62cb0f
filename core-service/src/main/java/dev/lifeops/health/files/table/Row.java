package dev.lifeops.health.files.table;

import static java.util.Objects.requireNonNullElse;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.lifeops.health.files.UnreadableRow;
import dev.lifeops.health.files.UnreadableRow.Flaw;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row; a column that is missing and a cell that is empty are both no value, and never zero. */
public final class Row {

    private final Map<String, Integer> columns;
    private final CsvRecord cells;

    Row(Map<String, Integer> columns, CsvRecord cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** A cell by the title of its column in lower case. */
    public @Nullable String text(String column) {
        var at = columns.get(column);
        if (at == null || at >= cells.getFieldCount()) {
            return null;
        }
        var cell = cells.getField(at).strip();
        return cell.isEmpty() ? null : cell;
    }

    public String textOr(String column, String otherwise) {
        return requireNonNullElse(text(column), otherwise);
    }

    public String required(String column) {
        var cell = text(column);
        if (cell == null) {
            throw new UnreadableRow(Flaw.VALUE_MISSING);
        }
        return cell;
    }

    public @Nullable Double number(String column) {
        var cell = text(column);
        return cell == null ? null : parsed(cell);
    }

    private static double parsed(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new UnreadableRow(Flaw.NUMBER_UNREADABLE);
        }
    }
}

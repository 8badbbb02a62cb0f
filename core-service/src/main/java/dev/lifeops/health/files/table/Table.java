package dev.lifeops.health.files.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.lifeops.health.files.FileRefused;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.UnreadableRow;
import dev.lifeops.health.files.UnreadableRow.Flaw;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Reads a table row by row. */
public final class Table {

    /** No honest row is longer than this. */
    private static final int LONGEST_ROW = 1 << 20;

    private Table() {}

    /**
     * Hands over each row.
     *
     * @param linesBefore the header
     * @param name makes of a column's title the name by which its cells are asked for
     */
    public static void read(
            HistoryFile file, int linesBefore, UnaryOperator<String> name, Harvest harvest, Consumer<Row> rows)
            throws IOException {
        var bytes = new LastByte(file.open());
        try (var csv = reader(bytes)) {
            var records = csv.iterator();
            for (var line = 0; line < linesBefore && records.hasNext(); line++) {
                records.next();
            }
            if (!records.hasNext()) {
                return;
            }
            var columns = columns(records.next(), name);
            while (records.hasNext()) {
                var row = records.next();
                if (!records.hasNext() && !file.isVouchedFor() && !bytes.isLineBreak()) {
                    refuseCut(file, columns, row, harvest);
                    return;
                }
                harvest.row(row.getStartingLineNumber(), () -> rows.accept(new Row(columns, row)));
            }
        } catch (CsvParseException e) {
            throw FileRefused.damaged(file.name(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The end of a line is missing, so the last value may be a part of one: 4 of 44. */
    private static void refuseCut(HistoryFile file, Map<String, Integer> columns, CsvRecord row, Harvest harvest)
            throws FileRefused {
        if (row.getFieldCount() < columns.size()) {
            throw FileRefused.damaged(file.name(), new EOFException("the last row is cut"));
        }
        harvest.row(row.getStartingLineNumber(), () -> {
            throw new UnreadableRow(Flaw.ROW_UNFINISHED);
        });
    }

    private static CsvReader<CsvRecord> reader(InputStream bytes) throws IOException {
        return CsvReader.builder()
                .maxBufferSize(LONGEST_ROW)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .detectBomHeader(true)
                .ofCsvRecord(bytes);
    }

    private static Map<String, Integer> columns(CsvRecord header, UnaryOperator<String> name) {
        var columns = new HashMap<String, Integer>();
        for (var column = 0; column < header.getFieldCount(); column++) {
            columns.putIfAbsent(name.apply(header.getField(column).strip()).toLowerCase(Locale.ROOT), column);
        }
        return columns;
    }
}

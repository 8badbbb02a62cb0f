package dev.lifeops.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.lifeops.shared.UploadProblems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table as programs export it: in UTF-8, its headings in the first line. */
final class Table {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final List<String> headings;
    private final List<Row> rows;

    private Table(List<String> headings, List<Row> rows) {
        this.headings = headings;
        this.rows = rows;
    }

    /** A line of it, by its headings. */
    record Row(int line, Map<String, String> fields, boolean isWhole) {

        /** Without blanks around it; empty where there is nothing. */
        String text(String heading) {
            return Objects.requireNonNullElse(fields.get(heading), "").strip();
        }

        String all() {
            return String.join(",", fields.values());
        }
    }

    static Table of(byte[] content) {
        var text = decoded(content);
        var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
        try (reader) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                throw UploadProblems.empty();
            }
            var headings =
                    records.next().getFields().stream().map(String::strip).toList();
            var rows = new ArrayList<Row>();
            records.forEachRemaining(record -> rows.add(row(headings, record)));
            return new Table(headings, rows);
        } catch (CsvParseException _) {
            throw ImportProblems.damaged();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is always read", e);
        }
    }

    private static String decoded(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw ImportProblems.damaged();
        }
    }

    /** Whoever saved it with a spreadsheet may have another one. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return first.chars().filter(it -> it == ';').count()
                        > first.chars().filter(it -> it == ',').count()
                ? ';'
                : ',';
    }

    private static Row row(List<String> headings, CsvRecord record) {
        var fields = new LinkedHashMap<String, String>();
        for (var column = 0; column < Math.min(headings.size(), record.getFieldCount()); column++) {
            fields.putIfAbsent(headings.get(column), record.getField(column));
        }
        return new Row((int) record.getStartingLineNumber(), fields, record.getFieldCount() == headings.size());
    }

    List<String> headings() {
        return headings;
    }

    List<Row> rows() {
        return rows;
    }
}

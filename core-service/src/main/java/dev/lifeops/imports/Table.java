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
import java.util.List;
import java.util.function.Predicate;

/** A table as programs export it: in UTF-8, its headings above its lines. */
public final class Table {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final List<String> headings;
    private final List<Row> rows;

    private Table(List<String> headings, List<Row> rows) {
        this.headings = headings;
        this.rows = rows;
    }

    /** A line of it. */
    public record Row(int line, List<String> headings, List<String> fields) {

        /** Of the first column that is called so, without blanks around it; empty where there is nothing. */
        String text(String heading) {
            return text(headings.indexOf(heading));
        }

        /** The same, by the place of the column. */
        public String text(int column) {
            return column < 0 || column >= fields.size()
                    ? ""
                    : fields.get(column).strip();
        }

        /** Whether there is a field for each heading. */
        public boolean isWhole() {
            return fields.size() == headings.size();
        }

        /** Whether there is nothing in it. */
        public boolean isBlank() {
            return fields.stream().allMatch(String::isBlank);
        }

        public String all() {
            return String.join(",", fields);
        }
    }

    /** Whose headings are the first line. */
    static Table of(byte[] content) {
        return of(content, _ -> true);
    }

    /** Whose headings are the first line that looks like them; the last one where none does. */
    public static Table of(byte[] content, Predicate<List<String>> isHeading) {
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
            var headings = stripped(records.next());
            while (!isHeading.test(headings) && records.hasNext()) {
                headings = stripped(records.next());
            }
            var found = headings;
            var rows = new ArrayList<Row>();
            records.forEachRemaining(
                    record -> rows.add(new Row((int) record.getStartingLineNumber(), found, record.getFields())));
            return new Table(found, rows);
        } catch (CsvParseException _) {
            throw ImportProblems.damaged();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory is always read", e);
        }
    }

    private static List<String> stripped(CsvRecord record) {
        return record.getFields().stream().map(String::strip).toList();
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
        var first = text.lines()
                .filter(line -> line.indexOf(',') >= 0 || line.indexOf(';') >= 0)
                .findFirst()
                .orElse("");
        return first.chars().filter(it -> it == ';').count()
                        > first.chars().filter(it -> it == ',').count()
                ? ';'
                : ',';
    }

    public List<String> headings() {
        return headings;
    }

    public List<Row> rows() {
        return rows;
    }
}

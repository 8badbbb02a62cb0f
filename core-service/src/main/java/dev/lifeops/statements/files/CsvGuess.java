package dev.lifeops.statements.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds out how a table is to be read, from its first rows and from what a person says. */
final class CsvGuess {

    private static final int ASKED_ABOUT = 30;
    private static final int FEWEST_COLUMNS = 3;

    private final CsvWishes wishes;
    private final char separator;
    private final List<Row> rows;
    private final int header;
    private final Optional<CsvMapping> remembered;

    private CsvGuess(CsvWishes wishes, char separator, List<Row> rows, Function<String, Optional<CsvMapping>> memory) {
        this.wishes = wishes;
        this.separator = separator;
        this.rows = rows;
        this.header = wishes.headerLine() == null ? foundHeader(memory) : indexOf(wishes.headerLine());
        this.remembered = header < 0 ? Optional.empty() : memory.apply(signature(rows.get(header)));
    }

    /** The memory knows by their headings how tables were read before. */
    static CsvGuess of(StatementFile file, CsvWishes wishes, Function<String, Optional<CsvMapping>> memory)
            throws IOException {
        var wish = wishes.delimiter();
        var separator = wish == null ? FirstRows.separator(file) : CsvMapping.separator(wish);
        return new CsvGuess(wishes, separator, FirstRows.of(file, separator), memory);
    }

    /** By the words of banks, else by what a person has said of such a table before. */
    private int foundHeader(Function<String, Optional<CsvMapping>> memory) {
        return first(row -> isHeader(found(row)), rows.size())
                .orElseGet(() -> first(row -> memory.apply(signature(row)).isPresent(), ASKED_ABOUT)
                        .orElse(-1));
    }

    private Optional<Integer> first(Predicate<Row> wanted, int most) {
        return IntStream.range(0, Math.min(rows.size(), most))
                .filter(index -> rows.get(index).cells().size() >= FEWEST_COLUMNS && wanted.test(rows.get(index)))
                .boxed()
                .findFirst();
    }

    private static boolean isHeader(Map<Column, Integer> columns) {
        return columns.containsKey(Column.DATE)
                && (columns.containsKey(Column.AMOUNT)
                        || columns.containsKey(Column.DEBIT)
                        || columns.containsKey(Column.CREDIT));
    }

    private int indexOf(int line) {
        return IntStream.range(0, rows.size())
                .filter(index -> rows.get(index).number() == line)
                .findFirst()
                .orElse(-1);
    }

    /** The headings, where there are any. */
    List<String> headings() {
        return header < 0 ? List.of() : rows.get(header).cells();
    }

    /** By which tables of the same bank are known again. */
    String signature() {
        return header < 0 ? "" : signature(rows.get(header));
    }

    private String signature(Row row) {
        return CsvMapping.nameOf(separator) + " "
                + String.join("|", row.cells().stream().map(Column::bare).toList());
    }

    /** What a person had tables with these headings read by goes before what is found, and what they say now before both. */
    CsvMapping mapping() throws UnreadableFile {
        var columns = new EnumMap<Column, Integer>(Column.class);
        columns.putAll(remembered.map(CsvMapping::columns).orElseGet(this::foundColumns));
        for (var wish : wishes.columns().entrySet()) {
            columns.put(wish.getKey(), number(wish.getValue()));
        }
        if (wishes.debit() != null || wishes.credit() != null) {
            columns.remove(Column.AMOUNT);
        }
        return new CsvMapping(
                CsvMapping.nameOf(separator),
                header < 0 ? 0 : rows.get(header).number(),
                decimalMark(columns),
                dateForm(columns),
                columns);
    }

    private Map<Column, Integer> foundColumns() {
        return header < 0 ? ColumnsByContent.of(content()) : found(rows.get(header));
    }

    private List<Row> content() {
        return rows.subList(header + 1, rows.size()).stream()
                .filter(row -> row.cells().size() >= FEWEST_COLUMNS)
                .toList();
    }

    /** Each column once, and for each thing the heading that fits best. */
    private static Map<Column, Integer> found(Row row) {
        var found = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            best(column, row.cells(), found).ifPresent(index -> found.put(column, index + 1));
        }
        return found;
    }

    private static Optional<Integer> best(Column column, List<String> headings, Map<Column, Integer> taken) {
        return IntStream.range(0, headings.size())
                .filter(index -> !taken.containsValue(index + 1))
                .filter(index -> column.rank(headings.get(index)) < Integer.MAX_VALUE)
                .boxed()
                .min((one, other) -> Integer.compare(column.rank(headings.get(one)), column.rank(headings.get(other))));
    }

    private int number(String wish) throws UnreadableFile {
        var bare = wish.strip();
        var headings = headings();
        for (var index = 0; index < headings.size(); index++) {
            if (headings.get(index).strip().equalsIgnoreCase(bare)) {
                return index + 1;
            }
        }
        if (bare.matches("[1-9]\\d{0,2}")) {
            return Integer.parseInt(bare);
        }
        throw UnreadableFile.wrongMapping("The table has no column \"%s\".".formatted(bare));
    }

    private String decimalMark(Map<Column, Integer> columns) {
        if (wishes.decimalMark() != null) {
            return wishes.decimalMark();
        }
        var amounts = new ArrayList<String>();
        for (var column : List.of(Column.AMOUNT, Column.DEBIT, Column.CREDIT, Column.BALANCE)) {
            amounts.addAll(cells(columns.get(column)));
        }
        return remembered
                .map(CsvMapping::decimalMark)
                .orElseGet(() -> String.valueOf(DecimalMark.of(amounts).sign()));
    }

    private String dateForm(Map<Column, Integer> columns) throws UnreadableFile {
        if (wishes.dateForm() != null) {
            return DateForm.checked(wishes.dateForm());
        }
        return remembered
                .map(CsvMapping::dateForm)
                .orElseGet(() -> DateForm.of(cells(columns.get(Column.DATE)))
                        .map(DateForm::pattern)
                        .orElse("yyyy-MM-dd"));
    }

    private List<String> cells(@Nullable Integer column) {
        return content().stream()
                .filter(row -> column != null && row.cells().size() >= column)
                .map(row -> row.cells().get(Objects.requireNonNull(column) - 1).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}

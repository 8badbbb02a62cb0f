package dev.lifeops.statements.files;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds out what columns without headings tell, by what stands in them. */
final class ColumnsByContent {

    private static final double MOST = 0.8;

    private final List<Row> rows;
    private final int width;

    private ColumnsByContent(List<Row> rows) {
        this.rows = rows;
        this.width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    static Map<Column, Integer> of(List<Row> rows) {
        return new ColumnsByContent(rows).found();
    }

    private Map<Column, Integer> found() {
        var found = new EnumMap<Column, Integer>(Column.class);
        put(found, Column.DATE, first(column -> holds(column, DateForm::isAny)));
        var date = found.getOrDefault(Column.DATE, 0) - 1;
        IntPredicate isAmount = column -> column != date
                && !holds(column, DateForm::isAny)
                && holds(column, text -> DecimalMark.isAmount(text) && text.matches(".*[.,+-].*"));
        var signed = first(column -> isAmount.test(column) && has(column, text -> text.contains("-")));
        put(found, Column.AMOUNT, signed.isPresent() ? signed : first(isAmount));
        var texts = IntStream.range(0, width)
                .filter(column -> column != date && has(column, text -> text.matches(".*\\p{L}{3,}.*")))
                .filter(column -> has(column, text -> text.length() > 3))
                .limit(2)
                .toArray();
        for (var index = 0; index < texts.length; index++) {
            found.put(index == 0 ? Column.PAYEE : Column.PURPOSE, texts[index] + 1);
        }
        return found;
    }

    private static void put(Map<Column, Integer> found, Column column, OptionalInt index) {
        index.ifPresent(it -> found.put(column, it + 1));
    }

    private OptionalInt first(IntPredicate wanted) {
        return IntStream.range(0, width).filter(wanted).findFirst();
    }

    private boolean holds(int column, Predicate<String> wanted) {
        var cells = cells(column);
        return !cells.isEmpty() && cells.stream().filter(wanted).count() >= MOST * cells.size();
    }

    private boolean has(int column, Predicate<String> wanted) {
        return cells(column).stream().anyMatch(wanted);
    }

    private List<String> cells(int column) {
        return rows.stream()
                .filter(row -> row.cells().size() > column)
                .map(row -> row.cells().get(column).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}

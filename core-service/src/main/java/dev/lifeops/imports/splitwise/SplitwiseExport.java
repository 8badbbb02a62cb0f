package dev.lifeops.imports.splitwise;

import dev.lifeops.imports.ImportProblems;
import dev.lifeops.imports.RefusedLine;
import dev.lifeops.imports.Table;
import dev.lifeops.imports.Table.Row;
import dev.lifeops.imports.UnreadableLine;
import dev.lifeops.imports.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the export of a group of Splitwise says. Headings are in the language of whoever exported it, so columns are known
 * by their places.
 *
 * @param people who is in the group, no two by the same name
 * @param totals what each of them is owed in all by currency, and below zero owes
 */
record SplitwiseExport(
        List<String> people, List<SharedRow> rows, Map<String, List<BigDecimal>> totals, List<RefusedLine> refused) {

    private static final int DAY = 0;
    private static final int DESCRIPTION = 1;
    private static final int CATEGORY = 2;
    private static final int COST = 3;
    private static final int CURRENCY = 4;
    private static final int FIRST_PERSON = 5;

    /** Each is written down by itself, and all of them in one transaction. */
    private static final int MOST_LINES = 5_000;

    /** Three digits after a comma may as well be thousands. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,(\\d{1,2}|\\d{4})");

    static SplitwiseExport read(byte[] content) {
        var table = Table.of(content, headings -> people(headings).size() > 1);
        var people = people(table.headings());
        if (people.size() < 2 || people.contains("") || table.rows().stream().noneMatch(SplitwiseExport::isFamiliar)) {
            throw SplitwiseProblems.noExport();
        }
        if (table.rows().size() > MOST_LINES) {
            throw SplitwiseProblems.tooManyLines(MOST_LINES);
        }
        var export = new SplitwiseExport(distinct(people), new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        table.rows().stream().filter(row -> !row.isBlank()).forEach(export::add);
        export.requireEnd();
        return export;
    }

    /** A spreadsheet may have put empty columns behind the last of them. */
    private static List<String> people(List<String> headings) {
        var last = headings.size();
        while (last > FIRST_PERSON && headings.get(last - 1).isEmpty()) {
            last--;
        }
        return last <= FIRST_PERSON ? List.of() : headings.subList(FIRST_PERSON, last);
    }

    private static List<String> distinct(List<String> people) {
        var taken = new HashSet<String>();
        return people.stream()
                .map(name -> Stream.concat(
                                Stream.of(name),
                                IntStream.iterate(2, number -> number + 1).mapToObj(number -> name + " " + number))
                        .filter(taken::add)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static boolean isFamiliar(Row row) {
        try {
            Values.day(row.text(DAY));
            Values.currency(row.text(CURRENCY));
            return true;
        } catch (UnreadableLine _) {
            return false;
        }
    }

    private void add(Row row) {
        try {
            requireWhole(row);
            if (isTotal(row)) {
                totals.put(Values.currency(row.text(CURRENCY)), nets(row));
            } else {
                rows.add(shared(row));
            }
        } catch (UnreadableLine e) {
            refused.add(RefusedLine.of(row.line(), e.reason(), row.all()));
        }
    }

    private void requireWhole(Row row) throws UnreadableLine {
        var columns = FIRST_PERSON + people.size();
        var isMore = IntStream.range(columns, row.fields().size())
                .anyMatch(column -> !row.text(column).isEmpty());
        if (row.fields().size() < columns || isMore) {
            throw new UnreadableLine("it has more or fewer columns than headings");
        }
    }

    /** Whatever its name is in the language of the file, it has neither a category nor a cost. */
    private static boolean isTotal(Row row) {
        return row.text(CATEGORY).isEmpty() && row.text(COST).isEmpty();
    }

    private SharedRow shared(Row row) throws UnreadableLine {
        var nets = nets(row);
        var sum = nets.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() != 0) {
            throw new UnreadableLine(
                    "what members paid and bore comes to %s and not to nothing".formatted(sum.toPlainString()));
        }
        return new SharedRow(
                row.line(),
                Values.day(row.text(DAY)),
                row.text(DESCRIPTION),
                row.text(CATEGORY),
                amount(row.text(COST)),
                Values.currency(row.text(CURRENCY)),
                nets);
    }

    /** Nothing stands where somebody had no part. */
    private List<BigDecimal> nets(Row row) throws UnreadableLine {
        var nets = new ArrayList<BigDecimal>();
        for (var person = 0; person < people.size(); person++) {
            var text = row.text(FIRST_PERSON + person);
            nets.add(text.isEmpty() ? BigDecimal.ZERO : amount(text));
        }
        return nets;
    }

    private static BigDecimal amount(String text) throws UnreadableLine {
        return Values.amount(DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : text);
    }

    /** An export ends with what everybody is owed in each currency; one that does not is not whole. */
    private void requireEnd() {
        var isWhole = rows.stream().map(SharedRow::currency).allMatch(totals::containsKey);
        if (!isWhole || (totals.isEmpty() && refused.isEmpty())) {
            throw ImportProblems.damaged();
        }
    }
}

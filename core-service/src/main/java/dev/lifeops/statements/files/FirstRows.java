package dev.lifeops.statements.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of a table by which it is found out how to read it. */
final class FirstRows {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final int LOOKED_AT = 200;
    private static final int MOST_COLUMNS = 6;

    private FirstRows() {}

    /** The one that parts most lines into the same number of columns. */
    static char separator(StatementFile file) throws IOException {
        var best = ';';
        var most = 0L;
        for (var candidate : SEPARATORS) {
            var evenness = evenness(of(file, candidate));
            if (evenness > most) {
                most = evenness;
                best = candidate;
            }
        }
        return best;
    }

    private static long evenness(List<Row> rows) {
        return rows.stream()
                .map(row -> row.cells().size())
                .filter(size -> size > 1)
                .collect(Collectors.groupingBy(size -> size, Collectors.counting()))
                .entrySet()
                .stream()
                .mapToLong(it -> it.getValue() * Math.min(it.getKey(), MOST_COLUMNS))
                .max()
                .orElse(0);
    }

    static List<Row> of(StatementFile file, char separator) throws IOException {
        var rows = new ArrayList<Row>();
        try (var reader = file.open()) {
            var table = new Rows(reader, separator);
            for (var row = table.next(Nobody.INSTANCE);
                    row != null && rows.size() < LOOKED_AT;
                    row = table.next(Nobody.INSTANCE)) {
                rows.add(row);
            }
        }
        return rows;
    }
}

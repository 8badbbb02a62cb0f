package dev.lifeops.ocr.parse;

import dev.lifeops.ocr.layout.Row;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the candidates for every field in the rows of one pass. */
public final class Parser {

    /** The candidates in {@code rows}, which run from top to bottom. */
    public Candidates parse(List<Row> rows, Hints hints) {
        String text = rows.stream().map(Row::text).collect(Collectors.joining("\n"));
        return new Candidates(
                hints.languages().isEmpty() ? null : hints.languages().getFirst(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                0,
                text);
    }
}

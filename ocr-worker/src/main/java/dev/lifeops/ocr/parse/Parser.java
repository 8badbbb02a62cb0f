package dev.lifeops.ocr.parse;

import dev.lifeops.ocr.layout.Row;
import java.util.List;

/** Finds the candidates for every field in the rows of one pass. */
public final class Parser {

    /** The candidates in {@code rows}, which run from top to bottom. */
    public Candidates parse(List<Row> rows, Hints hints) {
        throw new UnsupportedOperationException();
    }
}

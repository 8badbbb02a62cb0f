package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.Candidates;
import java.util.List;

/** Weighs the candidates of all passes over one receipt. */
public final class Checker {

    /** The verdict over the passes so far, the first pass first; an empty list is a page without text. */
    public Verdict check(List<Candidates> passes) {
        throw new UnsupportedOperationException();
    }
}

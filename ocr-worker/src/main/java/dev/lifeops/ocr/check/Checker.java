package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.Candidates;
import java.util.List;

/** Weighs the candidates of all passes over one receipt. */
public final class Checker {

    /** The verdict over the passes so far, the first pass first; an empty list is a page without text. */
    public Verdict check(List<Candidates> passes) {
        Reading nothing = new Reading(
                new Reading.Merchant(null, null, null),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                new Reading.Payment(null, null, null),
                List.of(),
                new Reading.Confidence(0, 0, 0),
                List.of(new Reading.Finding(FindingCode.NO_TEXT, "No text was found.")),
                null,
                passes.isEmpty() ? "" : passes.getFirst().text(),
                Reading.Timings.NONE);
        return new Verdict(nothing, false, List.of());
    }
}

package dev.lifeops.ocr;

import dev.lifeops.ocr.check.Verdict;
import dev.lifeops.ocr.page.Word;
import java.util.List;

/** Looks at a receipt once, and again as long as what was seen does not add up or is in another language. */
record Perusal(Leaves leaves, Passes passes, Spoken spoken) {

    Verdict settle() {
        var first = leaves.words(Look.FIRST, spoken.atFirst());
        var verdict = passes.add(first);
        if (!leaves.needEyes()) {
            return verdict;
        }
        var languages = spoken.after(verdict.reading());
        if (!languages.equals(spoken.atFirst())) {
            return inItsLanguage(languages, first);
        }
        return verdict.settled() ? verdict : withCare(languages, first, verdict);
    }

    /** What was read with the right letters goes before what was read with English ones. */
    private Verdict inItsLanguage(String languages, List<Word> first) {
        var careful = leaves.words(Look.AS_A_BLOCK, languages);
        var verdict = rereadUnlessSettled(careful, first, passes.lead(careful));
        return rereadUnlessSettled(first, careful, verdict);
    }

    /** Single parts of lines are read again sooner than the whole page. */
    private Verdict withCare(String languages, List<Word> first, Verdict unsettled) {
        var verdict = rereadUnlessSettled(first, List.of(), unsettled);
        if (verdict.settled()) {
            return verdict;
        }
        var careful = leaves.words(Look.AS_A_BLOCK, languages);
        return rereadUnlessSettled(careful, first, passes.add(careful));
    }

    private Verdict rereadUnlessSettled(List<Word> words, List<Word> otherwise, Verdict verdict) {
        return verdict.settled() ? verdict : reread(words, otherwise, verdict);
    }

    private Verdict reread(List<Word> words, List<Word> otherwise, Verdict verdict) {
        var merchant = verdict.reading().confidence().merchant();
        return passes.add(leaves.reread(words, new DoubtfulParts(words, otherwise, merchant).list()));
    }
}

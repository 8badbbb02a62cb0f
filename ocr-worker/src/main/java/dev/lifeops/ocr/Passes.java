package dev.lifeops.ocr;

import dev.lifeops.ocr.check.Checker;
import dev.lifeops.ocr.check.Verdict;
import dev.lifeops.ocr.layout.Rows;
import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.parse.Candidates;
import dev.lifeops.ocr.parse.Hints;
import dev.lifeops.ocr.parse.Parser;
import dev.lifeops.ocr.parse.fiscal.FiscalCodes;
import dev.lifeops.ocr.parse.fiscal.FiscalRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each look at a receipt made of it, weighed together after each. */
final class Passes {

    private final Parser parser = new Parser();
    private final Checker checker = new Checker();
    private final List<Candidates> passes = new ArrayList<>();
    private final Hints hints;
    private final @Nullable FiscalRecord record;
    private final Stopwatch watch;

    Passes(Hints hints, List<String> codes, Stopwatch watch) {
        this.hints = hints;
        this.record = FiscalCodes.record(codes).orElse(null);
        this.watch = watch;
    }

    Verdict add(List<Word> words) {
        return insert(passes.size(), words);
    }

    /** The same, believed before all others where they say different things equally well. */
    Verdict lead(List<Word> words) {
        return insert(0, words);
    }

    private Verdict insert(int place, List<Word> words) {
        return watch.time(Stage.PARSE, () -> {
            passes.add(place, parser.parse(Rows.of(words), hints));
            return checker.check(passes, record);
        });
    }
}

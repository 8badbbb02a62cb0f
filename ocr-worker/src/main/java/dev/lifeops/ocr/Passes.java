package dev.lifeops.ocr;

import dev.lifeops.ocr.check.Checker;
import dev.lifeops.ocr.check.FindingCode;
import dev.lifeops.ocr.check.Reading;
import dev.lifeops.ocr.check.Reading.Finding;
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

    private static final Finding SEVERAL =
            new Finding(FindingCode.SEVERAL_RECEIPTS, "The picture shows more than one receipt; send each by itself.");

    private final Parser parser = new Parser();
    private final Checker checker = new Checker();
    private final List<Candidates> passes = new ArrayList<>();
    private final Hints hints;
    private final @Nullable FiscalRecord record;
    private final Stopwatch watch;
    private boolean several;

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

    /** Says so where the first look showed more than one receipt. */
    Reading remark(Reading reading) {
        return several ? reading.withFinding(SEVERAL) : reading;
    }

    private Verdict insert(int place, List<Word> words) {
        return watch.time(Stage.PARSE, () -> {
            several = passes.isEmpty() ? new Bundle(parser, hints).isIn(words) : several;
            passes.add(place, parser.parse(Rows.of(words), hints));
            return checker.check(passes, record);
        });
    }
}

package dev.lifeops.ocr;

import dev.lifeops.ocr.check.Reading;
import dev.lifeops.ocr.check.Verdict;
import dev.lifeops.ocr.decode.Decoder;
import dev.lifeops.ocr.paragon.Paragon;
import dev.lifeops.ocr.parse.Hints;
import dev.lifeops.ocr.recognise.Recogniser;
import dev.lifeops.ocr.reread.SecondReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a receipt: looks at it once, and looks again as long as what was seen does not add up. */
final class ReceiptReader implements AutoCloseable {

    private final Decoder decoder = new Decoder();
    private final Readers readers;
    private final String usualLanguages;
    private final Clock clock;

    ReceiptReader(Recogniser recogniser, String usualLanguages, Clock clock) {
        this.readers = new Readers(recogniser, new SecondReader());
        this.usualLanguages = usualLanguages;
        this.clock = clock;
    }

    Reading read(byte[] file, Wishes wishes, Stopwatch watch) {
        if (Paragon.isClaimedBy(file)) {
            return watch.time(Stage.PARSE, () -> Paragon.read(file)).withTimings(watch.timings());
        }
        var languages = wishes.languages() == null ? usualLanguages : wishes.languages();
        try (var document = watch.time(Stage.DECODE, () -> decoder.decode(file));
                var leaves = Leaves.open(document, readers, languages, watch)) {
            var reading = settle(leaves, new Passes(hints(wishes), leaves.codes(), watch))
                    .reading();
            return (leaves.needEyes() ? reading.withLanguage(languages) : reading)
                    .withBoxes(leaves::original)
                    .withTimings(watch.timings());
        }
    }

    private static Verdict settle(Leaves leaves, Passes passes) {
        var first = leaves.words(Look.FIRST);
        var verdict = passes.add(first);
        if (verdict.settled() || !leaves.needEyes()) {
            return verdict;
        }
        var doubtful = new DoubtfulParts(first, verdict.reading().confidence().merchant());
        verdict = passes.add(leaves.reread(first, doubtful.list()));
        return verdict.settled() ? verdict : passes.add(leaves.words(Look.AS_A_BLOCK));
    }

    private Hints hints(Wishes wishes) {
        return new Hints(LocalDate.now(clock), split(wishes.languages()), wishes.dateOrder());
    }

    private static List<String> split(@Nullable String languages) {
        return languages == null ? List.of() : List.of(languages.split("\\+", -1));
    }

    @Override
    public void close() {
        readers.close();
    }
}

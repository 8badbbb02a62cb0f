package dev.lifeops.ocr;

import dev.lifeops.ocr.check.Reading;
import dev.lifeops.ocr.check.Verdict;
import dev.lifeops.ocr.decode.Decoder;
import dev.lifeops.ocr.decode.Document;
import dev.lifeops.ocr.paragon.Paragon;
import dev.lifeops.ocr.parse.Hints;
import dev.lifeops.ocr.recognise.Recogniser;
import dev.lifeops.ocr.reread.SecondReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a receipt in whatever form it comes. */
final class ReceiptReader implements AutoCloseable {

    private final Decoder decoder = new Decoder();
    private final Readers readers;
    private final @Nullable String usualLanguages;
    private final Clock clock;

    ReceiptReader(Recogniser recogniser, @Nullable String usualLanguages, Clock clock) {
        this.readers = new Readers(recogniser, new SecondReader());
        this.usualLanguages = usualLanguages;
        this.clock = clock;
    }

    Reading read(byte[] file, Wishes wishes, Stopwatch watch) {
        if (Paragon.isClaimedBy(file)) {
            return watch.time(Stage.PARSE, () -> Paragon.read(file)).withTimings(watch.timings());
        }
        try (var document = watch.time(Stage.DECODE, () -> decoder.decode(file))) {
            var verdict = read(document, wishes, watch);
            var better = document.isWritten() && !verdict.settled()
                    ? verdict.orIfBetter(read(document.seen(), wishes, watch))
                    : verdict;
            return better.reading().withTimings(watch.timings());
        }
    }

    private Verdict read(Document document, Wishes wishes, Stopwatch watch) {
        var asked = wishes.languages() == null ? usualLanguages : wishes.languages();
        try (var leaves = Leaves.open(document, readers, watch)) {
            var passes = new Passes(hints(wishes), leaves.codes(), watch);
            var spoken = new Spoken(asked, readers.first()::knows);
            var verdict = new Perusal(leaves, passes, spoken).settle();
            var reading = passes.remark(verdict.reading());
            return verdict.with((leaves.needEyes() && asked != null ? reading.withLanguage(asked) : reading)
                    .withBoxes(leaves::original));
        }
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

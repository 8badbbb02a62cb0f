package dev.lifeops.ocr;

import dev.lifeops.ocr.codes.CodeReader;
import dev.lifeops.ocr.decode.Page.Pictured;
import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.prepare.Sheet;
import dev.lifeops.ocr.reread.Part;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A page whose words have to be recognised. */
final class PicturedLeaf implements Leaf {

    private final Readers readers;
    private final Stopwatch watch;
    private final Map<Box, List<Word>> reread = new HashMap<>();
    private Sheet sheet;

    PicturedLeaf(Pictured page, Readers readers, Stopwatch watch) {
        this.readers = readers;
        this.watch = watch;
        try (var picture = watch.time(Stage.DECODE, page.pixels())) {
            sheet = watch.time(Stage.PREPARE, () -> Sheet.of(page.number(), picture));
        }
    }

    @Override
    public List<Word> words(Look look, String languages) {
        var words = words(sheet, look, languages);
        return look == Look.FIRST && Legibility.isPoor(words) ? upsideDownIfBetter(words, languages) : words;
    }

    private List<Word> words(Sheet seen, Look look, String languages) {
        try (var scan = watch.time(Stage.PREPARE, () -> look.scan(seen))) {
            return watch.time(
                    Stage.RECOGNISE, () -> readers.first().words(scan, look.segmentation(), look.model(), languages));
        }
    }

    private List<Word> upsideDownIfBetter(List<Word> words, String languages) {
        if (!isBetterUpsideDown(Legibility.sample(words), languages)) {
            return words;
        }
        var turned = watch.time(Stage.PREPARE, sheet::upsideDown);
        sheet.close();
        sheet = turned;
        return words(sheet, Look.FIRST, languages);
    }

    private boolean isBetterUpsideDown(List<Word> sample, String languages) {
        var around = sample.stream().map(Word::box).reduce(Box::around);
        try (var turned =
                watch.time(Stage.PREPARE, () -> around.map(sheet::upsideDown).orElseGet(sheet::upsideDown))) {
            return Legibility.isFarBetter(words(turned, Look.FIRST, languages), sample);
        }
    }

    /** What was read again for one look stands for the others as well. */
    @Override
    public Map<Row, List<Word>> reread(List<Row> parts) {
        readNow(parts.stream().filter(part -> readBefore(part).isEmpty()).toList());
        return parts.stream()
                .collect(Collectors.toMap(
                        Function.identity(), part -> readBefore(part).orElse(List.of()), (one, _) -> one));
    }

    private Optional<List<Word>> readBefore(Row part) {
        return reread.keySet().stream().filter(part.box()::isAbout).findFirst().map(reread::get);
    }

    private void readNow(List<Row> rows) {
        var parts = watch.time(Stage.PREPARE, () -> parts(rows));
        try {
            var words = watch.time(Stage.RECOGNISE, () -> readers.second().words(List.copyOf(parts.values())));
            rows.forEach(row -> reread.put(row.box(), List.of()));
            parts.forEach((row, part) -> reread.put(row.box(), words.getOrDefault(part, List.of())));
        } finally {
            parts.values().forEach(part -> part.line().close());
        }
    }

    private Map<Row, Part> parts(List<Row> rows) {
        var parts = new LinkedHashMap<Row, Part>();
        rows.forEach(row -> sheet.line(row.box()).ifPresent(line -> parts.put(row, new Part(line, row.words()))));
        return parts;
    }

    @Override
    public List<String> codes() {
        try (var scan = watch.time(Stage.PREPARE, sheet::small)) {
            return watch.time(Stage.RECOGNISE, () -> CodeReader.texts(scan));
        }
    }

    @Override
    public Box original(Box box) {
        return sheet.original(box);
    }

    @Override
    public void close() {
        sheet.close();
    }
}

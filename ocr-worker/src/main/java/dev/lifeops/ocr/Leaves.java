package dev.lifeops.ocr;

import dev.lifeops.ocr.decode.Document;
import dev.lifeops.ocr.decode.Page.Pictured;
import dev.lifeops.ocr.decode.Page.Written;
import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All pages of a document laid open side by side. */
final class Leaves implements AutoCloseable {

    private final List<Leaf> leaves = new ArrayList<>();
    private final double unit;

    private Leaves(double unit) {
        this.unit = unit;
    }

    static Leaves open(Document document, Readers readers, Stopwatch watch) {
        var opened = new Leaves(document.unit());
        try {
            for (var page : document.pages()) {
                opened.leaves.add(
                        switch (page) {
                            case Written written -> new WrittenLeaf(written.words());
                            case Pictured pictured -> new PicturedLeaf(pictured, readers, watch);
                        });
            }
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Whether a further look could show anything else. */
    boolean needEyes() {
        return leaves.stream().anyMatch(PicturedLeaf.class::isInstance);
    }

    /** What the codes on all pages say. */
    List<String> codes() {
        return leaves.stream().flatMap(leaf -> leaf.codes().stream()).toList();
    }

    List<Word> words(Look look, String languages) {
        return leaves.stream()
                .flatMap(leaf -> leaf.words(look, languages).stream())
                .toList();
    }

    /** The same words, save in these parts of lines, where the second reader's count. */
    List<Word> reread(List<Word> words, List<Row> parts) {
        var reread = new HashMap<Row, List<Word>>();
        parts.stream()
                .collect(Collectors.groupingBy(part -> leaf(part.box())))
                .forEach((leaf, own) -> reread.putAll(leaf.reread(own)));
        reread.values().removeIf(List::isEmpty);
        var replaced =
                reread.keySet().stream().flatMap(part -> part.words().stream()).collect(Collectors.toSet());
        var kept = words.stream().filter(word -> !replaced.contains(word));
        return Stream.concat(kept, reread.values().stream().flatMap(List::stream))
                .toList();
    }

    /** The box as the sender of the file would measure it. */
    Box original(Box box) {
        var on = leaf(box).original(box);
        return new Box(on.page(), scaled(on.x()), scaled(on.y()), scaled(on.width()), scaled(on.height()));
    }

    private Leaf leaf(Box box) {
        return leaves.get(box.page() - 1);
    }

    private int scaled(int pixels) {
        return (int) Math.round(pixels * unit);
    }

    @Override
    public void close() {
        leaves.forEach(Leaf::close);
    }
}

package dev.lifeops.ocr;

import dev.lifeops.ocr.decode.Document;
import dev.lifeops.ocr.decode.Page.Pictured;
import dev.lifeops.ocr.decode.Page.Written;
import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.recognise.Recogniser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All pages of a document laid open side by side. */
final class Leaves implements AutoCloseable {

    private final List<Leaf> leaves = new ArrayList<>();
    private final double unit;

    private Leaves(double unit) {
        this.unit = unit;
    }

    static Leaves open(Document document, Recogniser recogniser, String languages, Stopwatch watch) {
        var opened = new Leaves(document.unit());
        try {
            for (var page : document.pages()) {
                opened.leaves.add(
                        switch (page) {
                            case Written written -> new WrittenLeaf(written.words());
                            case Pictured pictured -> new PicturedLeaf(pictured, recogniser, languages, watch);
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

    List<Word> words(Look look) {
        return leaves.stream().flatMap(leaf -> leaf.words(look).stream()).toList();
    }

    /** The same words, save where the figures of these rows are surer when they are read again, enlarged. */
    List<Word> lookCloser(List<Word> words, List<Box> rows) {
        var result = words;
        for (var row : rows) {
            var figure = new FigurePlace(row, words).box();
            result = withSurer(result, figure, leaf(figure).line(figure));
        }
        return result;
    }

    private static List<Word> withSurer(List<Word> words, Box figure, List<Word> closer) {
        var seen = words.stream().filter(word -> isWithin(word, figure)).toList();
        if (certainty(closer) <= certainty(seen)) {
            return words;
        }
        var others = words.stream().filter(word -> !isWithin(word, figure));
        return Stream.concat(others, closer.stream()).toList();
    }

    private static double certainty(List<Word> figures) {
        return figures.stream()
                .filter(word -> word.text().codePoints().anyMatch(Character::isDigit))
                .mapToDouble(Word::confidence)
                .max()
                .orElse(0);
    }

    private static boolean isWithin(Word word, Box box) {
        var x = word.box().x() + word.box().width() / 2;
        var y = word.box().y() + word.box().height() / 2;
        return word.box().page() == box.page() && x >= box.x() && x < box.right() && y >= box.y() && y < box.bottom();
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

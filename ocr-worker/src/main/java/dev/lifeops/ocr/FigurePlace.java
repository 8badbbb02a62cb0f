package dev.lifeops.ocr;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the figure of a row stands: from the end of its label to the next thing that was read, or a little further. */
record FigurePlace(Box row, List<Word> words) {

    private static final int LABEL_LETTERS = 3;

    Box box() {
        var start = label().map(word -> word.box().right() + 2).orElse(Math.max(0, row.x()));
        var end = inLine().map(Word::box)
                .mapToInt(Box::x)
                .filter(x -> x >= row.right())
                .min()
                .orElse(row.right() + row.height());
        return new Box(row.page(), start, row.y(), Math.max(0, end - 2 - start), row.height());
    }

    private Optional<Word> label() {
        return inLine().filter(word -> word.box().x() >= row.x() && word.box().right() <= row.right())
                .filter(word ->
                        word.text().codePoints().filter(Character::isLetter).count() >= LABEL_LETTERS)
                .max(Comparator.comparingInt(word -> word.box().right()));
    }

    private Stream<Word> inLine() {
        var middle = row.y() + row.height() / 2;
        return words.stream()
                .filter(word -> word.box().page() == row.page()
                        && word.box().y() <= middle
                        && middle < word.box().bottom());
    }
}

package dev.lifeops.ocr;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.List;
import java.util.stream.Stream;

/** A figure's place in its row, from the word before it to the word after: what recognition loses are its ends. */
record Gap(Box figure, List<Word> words) {

    /** The figure's box, stretched to both sides as far as nothing else was read. */
    Box box() {
        var left = row().mapToInt(Box::right)
                .filter(right -> right <= figure.x())
                .max()
                .orElse(figure.x() - 3 * figure.height());
        var right = row().mapToInt(Box::x)
                .filter(x -> x >= figure.right())
                .min()
                .orElse(figure.right() + figure.height());
        var x = Math.max(0, left + 2);
        return new Box(figure.page(), x, figure.y(), Math.max(figure.right(), right - 2) - x, figure.height());
    }

    private Stream<Box> row() {
        var middle = figure.y() + figure.height() / 2;
        return words.stream()
                .map(Word::box)
                .filter(box -> box.page() == figure.page() && box.y() <= middle && middle < box.bottom());
    }
}

package dev.lifeops.ocr.reread;

import dev.lifeops.ocr.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts characters together to words: they end at a blank, at a wide gap, and where the first reader saw a gap, since the
 * network tends to leave blanks out.
 */
record Words(Part part) {

    List<Word> of(List<Glyph> glyphs) {
        var words = new ArrayList<Word>();
        var word = new ArrayList<Glyph>();
        for (var glyph : glyphs) {
            if (!word.isEmpty() && (glyph.text().isBlank() || gapBetween(word.getLast(), glyph))) {
                words.add(word(word));
                word.clear();
            }
            if (!glyph.text().isBlank()) {
                word.add(glyph);
            }
        }
        if (!word.isEmpty()) {
            words.add(word(word));
        }
        return words;
    }

    private Word word(List<Glyph> glyphs) {
        var text = glyphs.stream().map(Glyph::text).collect(Collectors.joining());
        var box = part.line()
                .onSheet(
                        pixel(glyphs.getFirst().left()),
                        0,
                        pixel(glyphs.getLast().right()),
                        part.line().height());
        var surely = glyphs.stream().mapToDouble(Glyph::probability).min().orElse(0);
        return new Word(text, box, surely);
    }

    private int pixel(double place) {
        return (int) Math.round(place * part.line().width());
    }

    private boolean gapBetween(Glyph left, Glyph right) {
        return isWide(left, right) || sawGapBetween(left, right);
    }

    private boolean isWide(Glyph left, Glyph right) {
        return (right.middle() - left.middle()) * part.line().width()
                > part.line().height();
    }

    private boolean sawGapBetween(Glyph left, Glyph right) {
        var seen = part.seen();
        var from = onSheet(left);
        var to = onSheet(right);
        return IntStream.range(1, seen.size())
                .mapToObj(
                        i -> (seen.get(i - 1).box().right() + seen.get(i).box().x()) / 2)
                .anyMatch(gap -> from < gap && gap <= to);
    }

    private int onSheet(Glyph glyph) {
        var middle = pixel(glyph.middle());
        return part.line().onSheet(middle, 0, middle, part.line().height()).x();
    }
}

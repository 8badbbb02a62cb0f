package dev.lifeops.ocr.prepare;

import dev.lifeops.ocr.prepare.Glyphs.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Letters of about one size that follow each other, which specks and grain seldom do. */
record TextLine(List<Glyph> letters) {

    /** More than any receipt has: it is noise, and would only cost time. */
    private static final int MOST = 8_000;

    private static final double BESIDE = 0.5;
    private static final double GAP = 3;
    private static final double LARGER = 2;

    /** The lines of so many letters or more; they lead down by the slope in degrees, or bend a little. */
    static List<TextLine> of(List<Glyph> glyphs, double slope, int least) {
        if (glyphs.size() > MOST) {
            return List.of();
        }
        var across = Math.cos(Math.toRadians(slope));
        var down = Math.sin(Math.toRadians(slope));
        var open = new ArrayList<Strand>();
        var lines = new ArrayList<TextLine>();
        var inOrder = glyphs.stream()
                .map(letter -> new Placed(
                        letter, letter.x() * across + letter.y() * down, letter.y() * across - letter.x() * down))
                .sorted(Comparator.comparingDouble(Placed::along))
                .toList();
        for (var letter : inOrder) {
            open.removeIf(strand -> strand.isOver(letter, least, lines));
            open.stream()
                    .filter(strand -> strand.continuesWith(letter))
                    .min(Comparator.comparingDouble(strand -> strand.off(letter)))
                    .ifPresentOrElse(strand -> strand.add(letter), () -> open.add(new Strand(letter)));
        }
        open.forEach(strand -> strand.end(least, lines));
        return lines;
    }

    /** The median height of its letters. */
    double size() {
        return letters.stream().mapToDouble(Glyph::height).sorted().toArray()[letters.size() / 2];
    }

    /** The same line in a picture that is so many times as large. */
    TextLine scaled(double factor) {
        return new TextLine(
                letters.stream().map(letter -> letter.scaled(factor)).toList());
    }

    private record Placed(Glyph letter, double along, double off) {}

    /** A line while it grows. */
    private static final class Strand {

        private final List<Glyph> letters = new ArrayList<>();
        private Placed last;

        Strand(Placed first) {
            last = first;
            letters.add(first.letter);
        }

        void add(Placed next) {
            last = next;
            letters.add(next.letter);
        }

        double off(Placed next) {
            return Math.abs(next.off - last.off);
        }

        private double smaller(Placed next) {
            return Math.min(last.letter.size(), next.letter.size());
        }

        private double larger(Placed next) {
            return Math.max(last.letter.size(), next.letter.size());
        }

        boolean continuesWith(Placed next) {
            return off(next) < BESIDE * smaller(next)
                    && next.along - last.along < GAP * larger(next)
                    && larger(next) < LARGER * smaller(next);
        }

        boolean isOver(Placed next, int least, List<TextLine> lines) {
            var over = next.along - last.along > 2 * GAP * last.letter.size();
            if (over) {
                end(least, lines);
            }
            return over;
        }

        void end(int least, List<TextLine> lines) {
            if (letters.size() >= least) {
                lines.add(new TextLine(List.copyOf(letters)));
            }
        }
    }
}

package dev.lifeops.ocr.layout;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one page: words are strung together from left to right, each to the row whose last
 * word lies beside it once the slope of the page is taken out.
 */
final class PageRows {

    private static final double BESIDE = 0.55;
    private static final double LOGO = 5;

    private final List<Word> words;
    private final double glyph;
    private final double slope;

    PageRows(List<Word> words) {
        this.glyph = Medians.of(words.stream().mapToDouble(word -> word.box().height()));
        this.words = words.stream()
                .filter(word -> word.box().height() <= LOGO * glyph)
                .sorted(comparingInt(word -> word.box().x()))
                .toList();
        this.slope = Slope.of(this.words, glyph);
    }

    List<Row> find() {
        List<Strand> strands = new ArrayList<>();
        words.forEach(word -> place(word, strands));
        return strands.stream()
                .sorted(comparingDouble(Strand::middle))
                .map(Strand::row)
                .toList();
    }

    private void place(Word word, List<Strand> strands) {
        strands.stream()
                .filter(strand -> strand.isBeside(word))
                .min(comparingDouble(strand -> strand.distance(word)))
                .ifPresentOrElse(strand -> strand.add(word), () -> strands.add(new Strand(word)));
    }

    private double middleOf(Word word) {
        Box box = word.box();
        return box.y() + box.height() / 2.0 - slope * (box.x() + box.width() / 2.0);
    }

    /** A row while it grows to the right. */
    private final class Strand {

        private final List<Word> members = new ArrayList<>();
        private double lastMiddle;
        private double lastHeight;
        private double sum;

        Strand(Word first) {
            add(first);
        }

        void add(Word word) {
            members.add(word);
            lastMiddle = middleOf(word);
            lastHeight = heightOf(word);
            sum += lastMiddle;
        }

        double middle() {
            return sum / members.size();
        }

        double distance(Word word) {
            double middle = middleOf(word);
            return Math.min(Math.abs(middle - lastMiddle), Math.abs(middle - middle()));
        }

        boolean isBeside(Word word) {
            double reach = BESIDE * Math.min(lastHeight, heightOf(word));
            return distance(word) < reach && !covers(word);
        }

        private boolean covers(Word word) {
            Box last = members.getLast().box();
            double shared = Math.min(last.right(), word.box().right())
                    - Math.max(last.x(), word.box().x());
            return shared > 0.5 * Math.min(last.width(), word.box().width());
        }

        private double heightOf(Word word) {
            return Math.max(word.box().height(), 0.6 * glyph);
        }

        Row row() {
            return new Row(members);
        }
    }
}

package dev.lifeops.ocr.parse;

import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.List;
import java.util.stream.Collectors;

/** A row with what it tells: its money, its words and what kind of row they make it. */
record Line(
        int index, Row row, String text, Box box, Label label, List<Amount> amounts, RowKind kind, double strength) {

    private static final int LONGEST = 240;

    static Line of(int index, Row row, Language language) {
        String text = bounded(row.text());
        Label label = Label.of(text, language.vocabulary());
        for (RowRule rule : language.rows()) {
            if (rule.fits(label)) {
                return new Line(
                        index, row, text, row.box(), label, Amounts.in(row), rule.kind(), rule.strengthIn(label));
            }
        }
        return new Line(index, row, text, row.box(), label, Amounts.in(row), RowKind.PLAIN, 0);
    }

    boolean has(Phrases phrases) {
        return phrases.in(label);
    }

    boolean is(RowKind... kinds) {
        return List.of(kinds).contains(kind);
    }

    boolean hasAmount() {
        return !amounts.isEmpty();
    }

    Amount lastAmount() {
        return amounts.getLast();
    }

    long letters() {
        return text.chars().filter(Character::isLetter).count();
    }

    double recognition() {
        return row.words().stream().mapToDouble(Word::confidence).average().orElse(0);
    }

    /** The words from one place to before another. */
    String words(int from, int to) {
        return bounded(row.words().subList(from, to).stream().map(Word::text).collect(Collectors.joining(" ")));
    }

    private static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}

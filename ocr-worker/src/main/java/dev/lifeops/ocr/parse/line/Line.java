package dev.lifeops.ocr.parse.line;

import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.parse.language.Language;
import dev.lifeops.ocr.parse.language.RowKind;
import dev.lifeops.ocr.parse.language.RowRule;
import dev.lifeops.ocr.parse.words.Label;
import dev.lifeops.ocr.parse.words.Phrases;
import java.util.List;
import java.util.stream.Collectors;

/** A row with what it tells: its money, its words and what kind of row they make it. */
public record Line(
        int index, Row row, String text, Box box, Label label, List<Amount> amounts, RowKind kind, double strength) {

    private static final int LONGEST = 240;

    public static Line of(int index, Row row, Language language) {
        String text = bounded(row.text());
        Label label = Label.of(text, language.vocabulary());
        List<Amount> amounts = amounts(row, language);
        for (RowRule rule : language.rows()) {
            if (rule.fits(label)) {
                return new Line(index, row, text, row.box(), label, amounts, rule.kind(), rule.strengthIn(label));
            }
        }
        return new Line(index, row, text, row.box(), label, amounts, RowKind.PLAIN, 0);
    }

    private static List<Amount> amounts(Row row, Language language) {
        List<Amount> printed = Amounts.in(row);
        return printed.isEmpty() ? LostPoint.in(row, language.items()) : printed;
    }

    Line withAmounts(List<Amount> others) {
        return new Line(index, row, text, box, label, others, kind, strength);
    }

    /** The same row, read as words alone: its figures are part of a name. */
    public Line asWords() {
        return withAmounts(List.of());
    }

    public boolean has(Phrases phrases) {
        return phrases.in(label);
    }

    public boolean is(RowKind... kinds) {
        return List.of(kinds).contains(kind);
    }

    public boolean hasAmount() {
        return !amounts.isEmpty();
    }

    public Amount lastAmount() {
        return amounts.getLast();
    }

    public long letters() {
        return text.chars().filter(Character::isLetter).count();
    }

    public double recognition() {
        return row.words().stream().mapToDouble(Word::confidence).average().orElse(0);
    }

    /** The words from one place to before another. */
    public String words(int from, int to) {
        return bounded(row.words().subList(from, to).stream().map(Word::text).collect(Collectors.joining(" ")));
    }

    private static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}

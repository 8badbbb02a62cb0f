package dev.lifeops.ocr.receipts;

import dev.lifeops.ocr.check.Checker;
import dev.lifeops.ocr.check.Reading;
import dev.lifeops.ocr.check.Verdict;
import dev.lifeops.ocr.layout.Rows;
import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.parse.Candidates;
import dev.lifeops.ocr.parse.Hints;
import dev.lifeops.ocr.parse.Parser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A receipt typed in a monospaced text, as the words that a perfect recognition would find. */
public final class Typed {

    /** The day on which all typed receipts are read. */
    public static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    private static final int LETTER = 12;
    private static final int HEIGHT = 20;
    private static final int PITCH = 32;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Parser PARSER = new Parser();
    private static final Checker CHECKER = new Checker();

    private Typed() {}

    /** The words of {@code text}, a box of one letter's width for each of its letters. */
    public static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            Matcher word = WORD.matcher(lines.get(line));
            while (word.find()) {
                int width = word.group().length() * LETTER;
                words.add(new Word(word.group(), new Box(1, word.start() * LETTER, line * PITCH, width, HEIGHT), 0.95));
            }
        }
        return words;
    }

    /** What the parser finds in one look at {@code text}. */
    public static Candidates pass(String text) {
        return PARSER.parse(Rows.of(words(text)), Hints.on(TODAY));
    }

    /** The verdict over one look at each of {@code texts}. */
    public static Verdict verdict(String... texts) {
        return CHECKER.check(Arrays.stream(texts).map(Typed::pass).toList());
    }

    /** The reading of one look at {@code text}. */
    public static Reading read(String text) {
        return verdict(text).reading();
    }

    /** The items of a reading as "name total" each, for comparing at a glance. */
    public static List<String> items(Reading reading) {
        return reading.items().stream()
                .map(item -> item.name() + " " + item.total())
                .toList();
    }
}

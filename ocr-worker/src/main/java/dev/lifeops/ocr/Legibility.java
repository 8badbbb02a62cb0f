package dev.lifeops.ocr;

import dev.lifeops.ocr.page.Word;
import java.util.Comparator;
import java.util.List;

/** Judges by the recogniser's own confidence whether a page was the right way up. */
final class Legibility {

    private static final double POOR = 0.6;
    private static final double SURE = 0.7;
    private static final int FEW_LETTERS = 20;
    private static final int FAR = 2;

    /** So many letters may be sure by chance. */
    private static final int CHANCE = 10;

    private Legibility() {}

    /** The number of letters and digits in words that are almost certain. */
    private static long of(List<Word> words) {
        return words.stream()
                .filter(word -> word.confidence() >= SURE)
                .mapToLong(Legibility::letters)
                .sum();
    }

    static boolean isPoor(List<Word> words) {
        var letters = words.stream().mapToLong(Legibility::letters).sum();
        var believed = words.stream()
                .mapToDouble(word -> word.confidence() * letters(word))
                .sum();
        return letters < FEW_LETTERS || believed / letters < POOR;
    }

    /** Upside down next to nothing is almost certain; faint print is a little surer now this way, now that. */
    static boolean isFarBetter(List<Word> words, List<Word> others) {
        return of(words) > FAR * of(others) + CHANCE;
    }

    /** The middle third of the words from top to bottom: enough to judge by. */
    static List<Word> sample(List<Word> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(word -> word.box().y()))
                .skip(words.size() / 3)
                .limit(Math.ceilDiv(words.size(), 3))
                .toList();
    }

    private static long letters(Word word) {
        return word.text().codePoints().filter(Character::isLetterOrDigit).count();
    }
}

package dev.lifeops.ocr.parse.words;

import java.util.List;
import java.util.stream.IntStream;

/** Words that belong together, in this order; an exact phrase forgives no misreading. */
record Phrase(List<String> words, boolean exact) {

    private static final String EXACTLY = "=";

    static Phrase of(String text) {
        return new Phrase(Fold.words(text), text.startsWith(EXACTLY));
    }

    Phrase literally() {
        return new Phrase(words, true);
    }

    boolean in(Label label) {
        return !words.isEmpty()
                && IntStream.rangeClosed(0, label.size() - words.size()).anyMatch(start -> startsAt(start, label));
    }

    private boolean startsAt(int start, Label label) {
        return IntStream.range(0, words.size()).allMatch(offset -> matches(label, start + offset, words.get(offset)));
    }

    private boolean matches(Label label, int place, String word) {
        boolean literally = exact || word.length() < 3;
        return literally ? label.words().get(place).equals(word) : label.means(place, word);
    }
}

package dev.lifeops.ocr.parse.words;

import java.util.List;
import java.util.Set;

/** The words of a row as a language understands them. */
public record Label(List<String> words, List<Set<String>> meanings) {

    private static final int MOST_WORDS = 40;

    public static Label of(String text, Vocabulary vocabulary) {
        List<String> words = Fold.words(text).stream().limit(MOST_WORDS).toList();
        return new Label(words, words.stream().map(vocabulary::meanings).toList());
    }

    /** Whether the word at {@code place} is, or is a misread, {@code known}. */
    boolean means(int place, String known) {
        return meanings.get(place).contains(known);
    }

    public int size() {
        return words.size();
    }
}

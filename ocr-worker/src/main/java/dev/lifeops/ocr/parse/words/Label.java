package dev.lifeops.ocr.parse.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a row as a language understands them.
 *
 * @param all the words and their meanings together
 */
public record Label(List<String> words, List<Set<String>> meanings, Set<String> all) {

    private static final int MOST_WORDS = 40;

    public static Label of(String text, Vocabulary vocabulary) {
        List<String> words = Fold.words(text).stream().limit(MOST_WORDS).toList();
        List<Set<String>> meanings = words.stream().map(vocabulary::meanings).toList();
        Stream<String> meant = meanings.stream().flatMap(Set::stream);
        return new Label(words, meanings, Stream.concat(words.stream(), meant).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether {@code word} stands anywhere, or a misread of it. */
    boolean mayHold(String word) {
        return all.contains(word);
    }

    /** Whether the word at {@code place} is, or is a misread, {@code known}. */
    boolean means(int place, String known) {
        return meanings.get(place).contains(known);
    }

    public int size() {
        return words.size();
    }
}

package dev.lifeops.ocr.parse.words;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** All words a language knows, and which of them a misread word may be. */
public final class Vocabulary {

    private static final int LONGEST = 24;
    private static final int SHORT = 4;
    private static final int LONG = 8;

    private final Set<String> words;

    public Vocabulary(Set<String> words) {
        this.words = Set.copyOf(words);
    }

    /** The known words that {@code word} stands for: itself, two that were glued, or those it resembles. */
    Set<String> meanings(String word) {
        if (words.contains(word)) {
            return Set.of(word);
        }
        if (word.length() > LONGEST || word.length() < 3) {
            return Set.of();
        }
        Set<String> parts = glued(word);
        return parts.isEmpty() ? resembling(word) : parts;
    }

    private Set<String> glued(String word) {
        Set<String> parts = new HashSet<>();
        for (int cut = 3; cut < word.length(); cut++) {
            String head = word.substring(0, cut);
            String tail = word.substring(cut);
            boolean bothKnown = tail.length() >= 3 && words.contains(head) && words.contains(tail);
            boolean trailer = head.length() > SHORT && tail.length() <= 2 && words.contains(head);
            if (bothKnown || trailer) {
                parts.add(head);
                parts.add(tail);
            }
        }
        return parts;
    }

    private Set<String> resembling(String word) {
        return words.stream().filter(known -> resembles(word, known)).collect(Collectors.toSet());
    }

    /** Short words are too close to each other to forgive anything. */
    private static boolean resembles(String word, String known) {
        int forgiven = known.length() <= SHORT ? 0 : known.length() < LONG ? 1 : 2;
        return forgiven > 0 && Likeness.isWithin(word, known, forgiven);
    }
}

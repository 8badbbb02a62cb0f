package dev.lifeops.ocr.parse.words;

import java.util.List;

/** Words that belong together, in this order; an exact phrase forgives no misreading. */
record Phrase(List<String> words, boolean exact) {

    private static final String EXACTLY = "=";

    static Phrase of(String text) {
        return new Phrase(Fold.words(text), text.startsWith(EXACTLY));
    }

    Phrase literally() {
        return new Phrase(words, true);
    }

    /** Asked for each phrase of each row: hence the quick answer for most, and loops. */
    boolean in(Label label) {
        if (words.isEmpty() || !label.mayHold(words.getFirst())) {
            return false;
        }
        for (int start = 0; start <= label.size() - words.size(); start++) {
            if (startsAt(start, label)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(int start, Label label) {
        for (int offset = 0; offset < words.size(); offset++) {
            if (!matches(label, start + offset, words.get(offset))) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(Label label, int place, String word) {
        boolean literally = exact || word.length() < 3;
        return literally ? label.words().get(place).equals(word) : label.means(place, word);
    }
}

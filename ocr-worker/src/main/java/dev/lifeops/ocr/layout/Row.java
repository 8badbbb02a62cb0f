package dev.lifeops.ocr.layout;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.List;
import java.util.stream.Collectors;

/** The words printed side by side on one line, from left to right; never empty. */
public record Row(List<Word> words) {

    public Row {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a row has words");
        }
        words = List.copyOf(words);
    }

    /** The words with one space between them. */
    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** The smallest box around all words. */
    public Box box() {
        return words.stream().map(Word::box).reduce(Box::around).orElseThrow();
    }
}

package dev.lifeops.ocr.decode;

import dev.lifeops.ocr.page.Word;
import java.util.List;
import java.util.function.Supplier;

/** One page of a document. */
public sealed interface Page {

    /** Counts from 1. */
    int number();

    /** A page whose words are part of the file, so that nobody needs to recognise them, and what it looks like. */
    record Written(int number, List<Word> words, Pictured seen) implements Page {}

    /** A page of pixels, which are made when asked for, so that only one page's are held at a time. */
    record Pictured(int number, Supplier<Picture> pixels) implements Page {}
}

package dev.lifeops.ocr;

import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.List;

/** One page laid open for reading; its words and boxes are told as if the page stood upright. */
interface Leaf extends AutoCloseable {

    List<Word> words(Look look, String languages);

    /** The same part of one line as the second reader reads it; empty where nothing new can come of it. */
    List<Word> reread(Row part);

    /** What the codes on the page say; empty where the words are exact already. */
    List<String> codes();

    /** Where a box lies on the page as it was sent. */
    Box original(Box box);

    @Override
    void close();
}

package dev.lifeops.ocr;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.List;

/** One page laid open for reading; its words and boxes are told as if the page stood upright. */
interface Leaf extends AutoCloseable {

    List<Word> words(Look look);

    /** The words of a part of one line, looked at closely; empty where nothing new can come of it. */
    List<Word> line(Box box);

    /** What the codes on the page say; empty where the words are exact already. */
    List<String> codes();

    /** Where a box lies on the page as it was sent. */
    Box original(Box box);

    @Override
    void close();
}

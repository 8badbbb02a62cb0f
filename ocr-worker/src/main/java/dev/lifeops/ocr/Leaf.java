package dev.lifeops.ocr;

import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.List;
import java.util.Map;

/** One page laid open for reading; its words and boxes are told as if the page stood upright. */
interface Leaf extends AutoCloseable {

    List<Word> words(Look look, String languages);

    /** These parts of lines as the second reader reads them; without words where nothing new can come of it. */
    Map<Row, List<Word>> reread(List<Row> parts);

    /** What the codes on the page say; empty where the words are exact already. */
    List<String> codes();

    /** Where a box lies on the page as it was sent. */
    Box original(Box box);

    @Override
    void close();
}

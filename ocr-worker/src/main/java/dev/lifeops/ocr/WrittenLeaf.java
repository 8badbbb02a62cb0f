package dev.lifeops.ocr;

import dev.lifeops.ocr.layout.Row;
import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.List;
import java.util.Map;

/** A page whose words came with the file: every look shows the same. */
record WrittenLeaf(List<Word> words) implements Leaf {

    @Override
    public List<Word> words(Look look, String languages) {
        return words;
    }

    @Override
    public Map<Row, List<Word>> reread(List<Row> parts) {
        return Map.of();
    }

    @Override
    public List<String> codes() {
        return List.of();
    }

    @Override
    public Box original(Box box) {
        return box;
    }

    @Override
    public void close() {
        // nothing is held
    }
}

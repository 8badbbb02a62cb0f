package dev.lifeops.ocr.recognise;

import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.prepare.Scan;
import java.util.List;

/** Tesseract's table of what it found: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
final class Tsv {

    private static final String WORD_LEVEL = "5";
    private static final int COLUMNS = 12;

    private Tsv() {}

    static List<Word> words(String table, Scan scan) {
        return table.lines()
                .map(line -> line.split("\t", COLUMNS))
                .filter(row -> row.length == COLUMNS && row[0].equals(WORD_LEVEL) && !row[11].isBlank())
                .map(row -> word(row, scan))
                .toList();
    }

    private static Word word(String[] row, Scan scan) {
        var left = Integer.parseInt(row[6]);
        var top = Integer.parseInt(row[7]);
        var box = scan.onSheet(left, top, left + Integer.parseInt(row[8]), top + Integer.parseInt(row[9]));
        return new Word(row[11].strip(), box, Math.clamp(Double.parseDouble(row[10]) / 100, 0, 1));
    }
}

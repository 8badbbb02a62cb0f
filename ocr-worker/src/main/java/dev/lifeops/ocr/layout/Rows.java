package dev.lifeops.ocr.layout;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the rows of a receipt. */
public final class Rows {

    /** More words than any receipt has; what comes after them is noise or an attack. */
    private static final int MOST_WORDS = 6_000;

    /** No picture is larger; a box beyond it was never on the page. */
    private static final int LARGEST = 200_000;

    private Rows() {}

    /** The rows from top to bottom, page after page, whatever order the words came in. */
    public static List<Row> of(List<Word> words) {
        return words.stream()
                .filter(word -> !word.text().isBlank() && isOnAPage(word.box()))
                .limit(MOST_WORDS)
                .collect(Collectors.groupingBy(word -> word.box().page(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(page -> new PageRows(page).find().stream())
                .toList();
    }

    private static boolean isOnAPage(Box box) {
        return Math.abs((long) box.x()) <= LARGEST
                && Math.abs((long) box.y()) <= LARGEST
                && box.width() <= LARGEST
                && box.height() <= LARGEST;
    }
}

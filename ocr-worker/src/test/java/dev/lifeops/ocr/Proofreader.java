package dev.lifeops.ocr;

import dev.lifeops.ocr.printer.Truth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares what was read with what was printed. */
final class Proofreader {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Proofreader() {}

    /** The share of the words of merchant and items that stand in the text as they were printed, from 0 to 1. */
    static double share(Truth truth, String text) {
        var read = " " + SPACES.matcher(text.toUpperCase(Locale.ROOT)).replaceAll(" ") + " ";
        var words = words(truth);
        return (double) words.stream().filter(read::contains).count() / words.size();
    }

    private static List<String> words(Truth truth) {
        return Stream.concat(
                        Stream.of(truth.merchant().name()),
                        truth.items().stream().map(Truth.Item::name))
                .flatMap(SPACES::splitAsStream)
                .map(word -> word.toUpperCase(Locale.ROOT))
                .filter(word -> word.length() >= 3)
                .toList();
    }
}

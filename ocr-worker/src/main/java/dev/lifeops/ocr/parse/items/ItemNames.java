package dev.lifeops.ocr.parse.items;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names of things bought, without what stuck to them. */
final class ItemNames {

    private static final Pattern GLUED_COUNT = Pattern.compile("^\\d{1,2}[xX×](?=\\p{L}{3})");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\d(*]+|[^\\p{L}\\d)%!\"']+$");

    private ItemNames() {}

    /** The name without its count and without signs at its ends. */
    static String clean(String name) {
        String uncounted = GLUED_COUNT.matcher(name).replaceFirst("");
        return EDGES.matcher(uncounted).replaceAll("").strip();
    }

    /** The count in "2xLatte". */
    static Optional<String> count(String word) {
        return GLUED_COUNT.matcher(word).results().map(MatchResult::group).findFirst();
    }
}

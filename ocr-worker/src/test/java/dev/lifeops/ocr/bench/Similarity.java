package dev.lifeops.ocr.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How alike two names are, by the blocks they share (Ratcliff and Obershelp), without case or punctuation. */
public final class Similarity {

    private Similarity() {}

    static double of(@Nullable String one, @Nullable String other) {
        String a = bare(one);
        String b = bare(other);
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * shared(a, b) / (a.length() + b.length());
    }

    /** An item's name is right when it holds the true one; a long number before it is no part of it. */
    static double ofItems(String truth, @Nullable String read) {
        String t = bare(withoutCode(truth));
        String r = bare(withoutCode(read));
        return !t.isEmpty() && r.contains(t) ? 0.9 : of(t, r);
    }

    private static String withoutCode(@Nullable String name) {
        return name == null ? "" : name.replaceFirst("^\\W*\\d{5,}\\s*", "");
    }

    private static String bare(@Nullable String text) {
        return text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static int shared(String a, String b) {
        int bestA = 0;
        int bestB = 0;
        int best = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = 0; j < b.length(); j++) {
                int length = run(a, i, b, j);
                if (length > best) {
                    best = length;
                    bestA = i;
                    bestB = j;
                }
            }
        }
        return best == 0
                ? 0
                : best
                        + shared(a.substring(0, bestA), b.substring(0, bestB))
                        + shared(a.substring(bestA + best), b.substring(bestB + best));
    }

    private static int run(String a, int i, String b, int j) {
        int length = 0;
        while (i + length < a.length() && j + length < b.length() && a.charAt(i + length) == b.charAt(j + length)) {
            length++;
        }
        return length;
    }
}

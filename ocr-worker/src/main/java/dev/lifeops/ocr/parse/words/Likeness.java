package dev.lifeops.ocr.parse.words;

import java.util.stream.IntStream;

/** How alike two words are: twice their longest common subsequence over their lengths. */
public final class Likeness {

    private Likeness() {}

    /** From 0, nothing in common, to 1, the same. */
    public static double of(String one, String other) {
        int length = one.length() + other.length();
        return length == 0 ? 1 : 2.0 * common(one, other) / length;
    }

    /** Whether so many letters changed, lost or added turn one word into the other. */
    public static boolean isWithin(String one, String other, int changes) {
        return Math.abs(one.length() - other.length()) <= changes && changes(one, other) <= changes;
    }

    private static int changes(String one, String other) {
        int[] previous = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }

    private static int common(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            for (int j = 1; j <= other.length(); j++) {
                current[j] = one.charAt(i - 1) == other.charAt(j - 1)
                        ? previous[j - 1] + 1
                        : Math.max(previous[j], current[j - 1]);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}

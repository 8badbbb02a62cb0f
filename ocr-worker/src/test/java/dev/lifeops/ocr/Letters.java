package dev.lifeops.ocr;

import java.util.Arrays;

/** Counts wrong letters. */
final class Letters {
    private Letters() {}

    /** How many letters must be put in, taken out or changed to make one text the other. */
    static int apart(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 0; i < one.length(); i++) {
            row = next(row, i, one.charAt(i), other);
        }
        return row[other.length()];
    }

    private static int[] next(int[] above, int index, char letter, String other) {
        int[] row = new int[above.length];
        row[0] = index + 1;
        for (int j = 1; j < row.length; j++) {
            int change = above[j - 1] + (letter == other.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }
}

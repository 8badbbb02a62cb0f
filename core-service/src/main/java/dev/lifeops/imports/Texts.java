package dev.lifeops.imports;

import org.jspecify.annotations.Nullable;

/** How long texts may be. */
public final class Texts {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_MERCHANT = 200;
    public static final int LONGEST_DESCRIPTION = 300;
    public static final int LONGEST_NOTE = 2_000;
    public static final int LONGEST_TAG = 50;
    public static final int MOST_TAGS = 30;

    private Texts() {}

    /** No longer than that, and null where there is none. */
    public static @Nullable String orNull(String text, int longest) {
        return text.isEmpty() ? null : cut(text, longest);
    }

    /** No longer than that, and no letter in halves. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}

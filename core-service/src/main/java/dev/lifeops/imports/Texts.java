package dev.lifeops.imports;

import org.jspecify.annotations.Nullable;

/** How long texts may be. */
final class Texts {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_MERCHANT = 200;
    static final int LONGEST_DESCRIPTION = 300;
    static final int LONGEST_NOTE = 2_000;
    static final int LONGEST_TAG = 50;
    static final int MOST_TAGS = 30;

    private Texts() {}

    /** No longer than that, and null where there is none. */
    static @Nullable String orNull(String text, int longest) {
        return text.isEmpty() ? null : cut(text, longest);
    }

    /** No longer than that, and no letter in halves. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}

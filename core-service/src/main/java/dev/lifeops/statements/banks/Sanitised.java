package dev.lifeops.statements.banks;

import org.jspecify.annotations.Nullable;

/** Texts of services, fit to be shown to people. */
public final class Sanitised {

    private static final int LONGEST = 300;

    private Sanitised() {}

    /** Without control characters and markup, and not too long. */
    public static String text(@Nullable String told) {
        if (told == null) {
            return "";
        }
        var plain = told.replaceAll("<[^>]{0,300}>", " ")
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>\\s]+", " ")
                .strip();
        if (plain.length() <= LONGEST) {
            return plain;
        }
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}

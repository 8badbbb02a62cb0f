package dev.lifeops.statements.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom a bank names, and what for. */
public record Wording(
        @Nullable String payee,
        @Nullable String purpose,
        @Nullable String counterparty) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PURPOSE = 1000;
    private static final Pattern NO_LETTER_OR_FIGURE = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00a0]+");

    /** Without blanks that mean nothing, and as long as a transaction takes. */
    public static Wording of(@Nullable String payee, @Nullable String purpose, @Nullable String counterparty) {
        return new Wording(
                clean(payee, LONGEST_NAME), clean(purpose, LONGEST_PURPOSE), clean(counterparty, LONGEST_NAME));
    }

    private static @Nullable String clean(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        var plain = BLANKS.matcher(text).replaceAll(" ").strip();
        if (plain.length() > longest) {
            plain = plain.substring(0, Character.isHighSurrogate(plain.charAt(longest - 1)) ? longest - 1 : longest);
        }
        return plain.isEmpty() ? null : plain;
    }

    /** Who it was, as far as that is told: where a bank has one text only, it begins with that. */
    public @Nullable String merchant() {
        if (payee != null || purpose == null) {
            return payee;
        }
        return clean(purpose, LONGEST_NAME);
    }

    /** What else a bank wrote. */
    public @Nullable String note() {
        return Objects.equals(purpose, merchant()) ? null : purpose;
    }

    /** By which two files are compared: letters and figures alone. */
    public String bare() {
        return NO_LETTER_OR_FIGURE
                .matcher(Normalizer.normalize(
                                Objects.requireNonNullElse(payee, "") + " " + Objects.requireNonNullElse(purpose, ""),
                                Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replace('ł', 'l'))
                .replaceAll("");
    }
}

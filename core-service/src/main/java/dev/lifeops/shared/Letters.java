package dev.lifeops.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a name when case, accents, figures and signs are taken away, which readings often get wrong. The same as
 * {@code finance.letters} keeps in the database.
 */
public final class Letters {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{IsAlphabetic}+");

    private Letters() {}

    public static String of(@Nullable String name) {
        if (name == null) {
            return "";
        }
        var plain = lowered(ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll(""))
                .replace('ł', 'l');
        var letters = NO_LETTERS.matcher(plain).replaceAll(" ").strip();
        return letters.isEmpty() ? plain.strip() : letters;
    }

    /** Letter by letter, as the database does: a sigma is the same at the end of a word. */
    private static String lowered(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

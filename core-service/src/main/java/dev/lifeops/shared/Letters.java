package dev.lifeops.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stays of a name when case, accents, figures and signs are taken away, which readings often get wrong. */
public final class Letters {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private Letters() {}

    public static String of(@Nullable String name) {
        if (name == null) {
            return "";
        }
        var plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l');
        var letters = NO_LETTERS.matcher(plain).replaceAll(" ").strip();
        return letters.isEmpty() ? plain.strip() : letters;
    }
}

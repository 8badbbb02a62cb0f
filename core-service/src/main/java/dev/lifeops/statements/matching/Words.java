package dev.lifeops.statements.matching;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a name that tell something, in letters alone. */
final class Words {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** What companies are, what banks write about every payment, and what names are made of. */
    private static final Set<String> EMPTY = Set.of(
            "gmbh",
            "ag",
            "kg",
            "co",
            "ohg",
            "ug",
            "mbh",
            "sp",
            "zoo",
            "spz",
            "sa",
            "srl",
            "sarl",
            "ltd",
            "limited",
            "inc",
            "llc",
            "plc",
            "und",
            "and",
            "the",
            "der",
            "die",
            "das",
            "fil",
            "filiale",
            "sagt",
            "danke",
            "card",
            "payment",
            "purchase",
            "kartenzahlung",
            "karte",
            "lastschrift",
            "zakup",
            "karta",
            "platnosc",
            "przelew",
            "pos",
            "visa",
            "mastercard",
            "debit",
            "credit",
            "transakcja",
            "polska",
            "deutschland");

    private Words() {}

    static Set<String> of(@Nullable String name) {
        var words = new LinkedHashSet<String>();
        for (var word : letters(name).split(" ", -1)) {
            if (word.length() > 1 && !EMPTY.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    /** As lessons compare merchants. */
    static String letters(@Nullable String name) {
        var plain = ACCENTS.matcher(Normalizer.normalize(Objects.requireNonNullElse(name, ""), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l');
        return NO_LETTERS.matcher(plain).replaceAll(" ").strip();
    }
}

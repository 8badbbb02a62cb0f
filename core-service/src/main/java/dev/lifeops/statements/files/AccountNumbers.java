package dev.lifeops.statements.files;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of accounts, in the one form in which they are compared. */
public final class AccountNumbers {

    private static final Pattern IBAN = Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]){11,30}\\b");
    private static final Pattern POLISH = Pattern.compile("(?<![\\d-])\\d{2}(?:[ -]?\\d{4}){6}(?![\\d-])");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int LONGEST = 64;

    private AccountNumbers() {}

    /** In capitals, without blanks; null where there is none. */
    public static @Nullable String bare(@Nullable String number) {
        if (number == null) {
            return null;
        }
        var bare = number.replaceAll("[\\s\\p{Cntrl}-]+", "").toUpperCase(Locale.ROOT);
        return bare.isEmpty() ? null : bare.substring(0, Math.min(bare.length(), LONGEST));
    }

    /** Whether a number is an IBAN, checked by its digits. */
    public static boolean isIban(String number) {
        return number.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}") && holds(number);
    }

    /** The first IBAN in a text, also one that is written without the country as Polish banks do. */
    static Optional<String> iban(String text) {
        var ibans = IBAN.matcher(text).results().map(it -> it.group().replace(" ", ""));
        var polish = POLISH.matcher(text).results().map(it -> polish(it.group()));
        return Stream.concat(ibans, polish)
                .flatMap(number -> checked(number).stream())
                .findFirst();
    }

    private static String polish(String number) {
        return "PL".concat(number.replaceAll("[ -]", ""));
    }

    /** What follows an IBAN may look as if it belonged to it. */
    private static Optional<String> checked(String number) {
        for (var length = Math.min(number.length(), 34); length >= 15; length--) {
            var iban = number.substring(0, length);
            if (holds(iban)) {
                return Optional.of(iban);
            }
        }
        return Optional.empty();
    }

    private static boolean holds(String iban) {
        var turned = iban.substring(4) + iban.substring(0, 4);
        var digits = new StringBuilder();
        turned.chars().forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue() == 1;
    }
}

package dev.lifeops.imports;

import dev.lifeops.shared.CurrencyCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads what stands in the fields of other programs' tables, or says why it cannot be taken. */
public final class Values {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,40}(\\.\\d{1,40})?");
    private static final int DIGITS = 12;
    private static final int DECIMALS = 4;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Values() {}

    public static String currency(String text) throws UnreadableLine {
        if (!CurrencyCode.Validator.knows(text)) {
            throw new UnreadableLine("\"%s\" is no currency of ISO 4217".formatted(text));
        }
        return text;
    }

    /** With as few decimals as will do. */
    public static BigDecimal amount(String text) throws UnreadableLine {
        if (!NUMBER.matcher(text).matches()) {
            throw new UnreadableLine("\"%s\" is no amount".formatted(text));
        }
        var amount = new BigDecimal(text).stripTrailingZeros();
        if (amount.precision() - amount.scale() > DIGITS || amount.scale() > DECIMALS) {
            throw new UnreadableLine("\"%s\" has more digits than an amount may have".formatted(text));
        }
        return amount.setScale(Math.max(0, amount.scale()));
    }

    /** Of a day, or of a moment that begins with one. */
    public static LocalDate day(String text) throws UnreadableLine {
        try {
            var day = LocalDate.parse(text.substring(0, Math.min(text.length(), 10)));
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException _) {
            throw new UnreadableLine("\"%s\" is no day".formatted(text));
        }
        throw new UnreadableLine("\"%s\" lies beyond reason".formatted(text));
    }
}

package dev.lifeops.ocr.printer;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Writes amounts with the till's decimal mark, and dates in its own manner. */
enum Numbers {
    POINT('.'),
    COMMA(',');

    private final char mark;

    Numbers(char mark) {
        this.mark = mark;
    }

    String of(BigDecimal amount) {
        return amount.toPlainString().replace('.', mark);
    }

    /** With at least as many decimals, as in 1,000. */
    String of(BigDecimal amount, int decimals) {
        return of(amount.setScale(Math.max(decimals, amount.scale())));
    }

    String minus(BigDecimal amount) {
        return of(amount.negate());
    }

    static String date(TemporalAccessor moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .format(moment)
                .toUpperCase(Locale.ROOT);
    }
}

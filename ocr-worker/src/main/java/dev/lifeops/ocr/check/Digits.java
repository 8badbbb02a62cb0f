package dev.lifeops.ocr.check;

import java.math.BigDecimal;

/** Looks at the digits of amounts. */
final class Digits {

    private static final BigDecimal SMALLEST_COIN = new BigDecimal("0.05");

    private Digits() {}

    /** Whether one digit was misread, lost or added. */
    static boolean differInOne(BigDecimal one, BigDecimal other) {
        String a = one.toPlainString();
        String b = other.toPlainString();
        int prefix = 0;
        while (prefix < Math.min(a.length(), b.length()) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < Math.min(a.length(), b.length()) - prefix
                && a.charAt(a.length() - 1 - suffix) == b.charAt(b.length() - 1 - suffix)) {
            suffix++;
        }
        return Math.max(a.length(), b.length()) - prefix - suffix <= 1;
    }

    /** Whether the amount can be paid where coins below five are gone. */
    static boolean isWholeCoins(BigDecimal amount) {
        return amount.remainder(SMALLEST_COIN).signum() == 0;
    }
}

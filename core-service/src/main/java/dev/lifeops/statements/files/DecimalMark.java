package dev.lifeops.statements.files;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** What parts the whole of an amount from its cents, the same in all of a file. */
enum DecimalMark {
    COMMA(','),
    POINT('.');

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f'’]+");
    private static final Pattern CURRENCY =
            Pattern.compile("^\\p{Sc}|\\p{Sc}$|^[A-Z]{3}(?=[\\d(+-])|(?<=[\\d)])[A-Z]{3}$|zł$");
    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 4;

    private final char sign;
    private final Pattern form;

    DecimalMark(char sign) {
        this.sign = sign;
        var group = sign == ',' ? "." : ",";
        this.form = Pattern.compile("\\d{1,3}(?:\\Q%s\\E\\d{3})+(?:\\Q%c\\E\\d*)?|\\d+(?:\\Q%c\\E\\d*)?|\\Q%c\\E\\d+"
                .formatted(group, sign, sign, sign));
    }

    static DecimalMark of(char sign) {
        return sign == ',' ? COMMA : POINT;
    }

    char sign() {
        return sign;
    }

    /** The one that most of these amounts have; where none tells, the point. */
    static DecimalMark of(Collection<String> amounts) {
        return amounts.stream().mapToInt(DecimalMark::vote).sum() > 0 ? COMMA : POINT;
    }

    /** Above zero for the comma; three digits after a single mark may be thousands, and say nothing. */
    private static int vote(String amount) {
        var comma = amount.lastIndexOf(',');
        var point = amount.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            return comma > point ? 2 : -2;
        }
        var last = Math.max(comma, point);
        if (last < 0) {
            return 0;
        }
        var isComma = comma >= 0;
        if (amount.indexOf(amount.charAt(last)) != last) {
            return isComma ? -1 : 1;
        }
        var decimals = amount.substring(last + 1).replaceAll("\\D.*", "").length();
        if (decimals == 3) {
            return 0;
        }
        return isComma ? 2 : -2;
    }

    static boolean isAmount(String text) {
        return isAmount(text, COMMA) || isAmount(text, POINT);
    }

    private static boolean isAmount(String text, DecimalMark mark) {
        try {
            mark.read(text);
            return true;
        } catch (UnreadableText _) {
            return false;
        }
    }

    /** With a sign before or behind it, in brackets where it is below zero, with a currency or without. */
    BigDecimal read(String text) throws UnreadableText {
        var bare = BLANKS.matcher(text).replaceAll("").replace('−', '-');
        bare = CURRENCY.matcher(bare.toUpperCase(Locale.ROOT).replace("ZŁ", "zł"))
                .replaceFirst("");
        var isNegative = bare.startsWith("-") || bare.endsWith("-") || (bare.startsWith("(") && bare.endsWith(")"));
        var digits = bare.replaceFirst("^[-+(]", "").replaceFirst("[-+)]$", "");
        if (!form.matcher(digits).matches()) {
            throw new UnreadableText("\"%s\" is no amount with the decimal mark \"%c\"".formatted(text.strip(), sign));
        }
        return bounded(isNegative ? number(digits).negate() : number(digits), text);
    }

    private BigDecimal number(String digits) {
        var plain = digits.replace(sign == ',' ? "." : ",", "").replace(sign, '.');
        return new BigDecimal(plain.endsWith(".") ? plain + "0" : plain);
    }

    private static BigDecimal bounded(BigDecimal amount, String text) throws UnreadableText {
        var bare = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (bare.scale() > MOST_DECIMALS || bare.precision() - bare.scale() > MOST_DIGITS) {
            throw new UnreadableText("\"%s\" has more digits than an amount may have".formatted(text.strip()));
        }
        return amount;
    }
}

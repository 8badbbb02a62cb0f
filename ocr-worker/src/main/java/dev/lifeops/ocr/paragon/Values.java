package dev.lifeops.ocr.paragon;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The forms in which a receipt tells its values. */
final class Values {

    private static final ZoneId POLAND = ZoneId.of("Europe/Warsaw");
    private static final Pattern ZONED = Pattern.compile("(Z|[+-]\\d\\d:\\d\\d)$");
    private static final String GROSZE = "-?\\d{1,10}";
    private static final int GROSZE_DIGITS = 2;

    private Values() {}

    /**
     * An amount in grosze, as a number or as its digits; absent is null, anything else than a whole number of them is
     * nonsense: {@code 15.99} may be zlotys.
     */
    static @Nullable BigDecimal amount(JsonNode grosze) {
        if (grosze.isMissingNode() || grosze.isNull()) {
            return null;
        }
        var digits = grosze.isIntegralNumber() || grosze.isString()
                ? grosze.asString().strip()
                : "";
        if (!digits.matches(GROSZE)) {
            throw new NotAReceipt("An amount of the receipt is no whole number of grosze.");
        }
        return BigDecimal.valueOf(Long.parseLong(digits), GROSZE_DIGITS);
    }

    static BigDecimal required(JsonNode grosze, String name) {
        var amount = amount(grosze);
        if (amount == null) {
            throw new NotAReceipt("The receipt has no " + name + ".");
        }
        return amount;
    }

    /** A number with a decimal comma, such as {@code 0,500}. */
    static @Nullable BigDecimal quantity(JsonNode value) {
        var text = text(value);
        if (text == null) {
            return null;
        }
        var number = text.replace(',', '.');
        if (!number.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            throw new NotAReceipt("A quantity of the receipt is no number.");
        }
        return new BigDecimal(number);
    }

    /** The rate in per cent; exempt goods have none. */
    static @Nullable BigDecimal rate(JsonNode hundredths) {
        var digits = text(hundredths);
        return digits != null && digits.matches("\\d{1,4}") ? percent(Integer.parseInt(digits)) : null;
    }

    private static BigDecimal percent(int hundredths) {
        var rate = BigDecimal.valueOf(hundredths, GROSZE_DIGITS).stripTrailingZeros();
        return rate.scale() < 0 ? rate.setScale(0) : rate;
    }

    static @Nullable String text(JsonNode value) {
        var text =
                value.isString() || value.isNumber() ? value.asString().strip().replaceAll("\\s+", " ") : "";
        return text.isEmpty() ? null : text;
    }

    /** What there is of the parts, one after another. */
    static @Nullable String joined(String separator, @Nullable String... parts) {
        var text = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(separator));
        return text.isEmpty() ? null : text;
    }

    /** A name without the letter of the tax rate that tills print behind it. */
    static @Nullable String name(JsonNode value, @Nullable String taxCode) {
        var name = text(value);
        return name == null || taxCode == null
                ? name
                : name.replaceFirst("[ -]" + Pattern.quote(taxCode) + "$", "").strip();
    }

    /** A time with its zone, or that of the till's own clock. */
    static @Nullable LocalDateTime localTime(JsonNode value) {
        var text = text(value);
        if (text == null) {
            return null;
        }
        try {
            return ZONED.matcher(text).find()
                    ? LocalDateTime.ofInstant(Instant.parse(text), POLAND)
                    : LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotAReceipt("The receipt's time is not understood.");
        }
    }
}

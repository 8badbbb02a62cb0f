package dev.lifeops.finance.currencies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What one euro was worth, by currency and day, as it is read from a file. */
final class PublishedRates {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final String NONE = "N/A";

    private final NavigableMap<String, NavigableMap<LocalDate, BigDecimal>> rates = new TreeMap<>();

    /** Takes one rate in; a currency that was not quoted that day has none. */
    void add(String currency, String day, String rate) throws UnreadableRates {
        if (rate.isEmpty() || rate.equals(NONE)) {
            return;
        }
        if (!CODE.matcher(currency).matches() || currency.equals("EUR")) {
            throw new UnreadableRates("'%s' is no currency".formatted(currency));
        }
        rates.computeIfAbsent(currency, _ -> new TreeMap<>()).put(date(day), number(rate));
    }

    private static LocalDate date(String text) throws UnreadableRates {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnreadableRates("'%s' is no date".formatted(text), e);
        }
    }

    private static BigDecimal number(String text) throws UnreadableRates {
        if (!NUMBER.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
            throw new UnreadableRates("'%s' is no rate".formatted(text));
        }
        return new BigDecimal(text);
    }

    Map<String, NavigableMap<LocalDate, BigDecimal>> byCurrency() {
        return rates;
    }

    boolean isEmpty() {
        return rates.isEmpty();
    }
}

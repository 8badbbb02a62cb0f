package dev.lifeops.ocr.parse.fiscal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The code on Portuguese invoices: {@code A:seller*B:buyer*…*F:date*…*N:tax*O:total*Q:…*R:…}, with net sums and taxes by
 * rate between. It tells the day, but neither the hour nor the payment.
 */
final class PortugueseCode {

    private static final Pattern FIELD = Pattern.compile("([A-Z][1-8]?):(.*)");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}\\.\\d{2}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    /** Invoices that are receipts too, and none that take back or only announce. */
    private static final Set<String> SALES = Set.of("FT", "FS", "FR");

    private static final String ANNULLED = "A";
    private static final BigDecimal SLACK = new BigDecimal("0.02");

    private static final Pattern SUM = Pattern.compile("[IJK][2-8]|[LM]");

    private PortugueseCode() {}

    static Optional<FiscalRecord> record(String code) {
        Map<String, String> fields = fields(code.strip());
        boolean sale = fields.keySet().containsAll(Set.of("A", "F", "H", "N", "O", "Q", "R"))
                && SALES.contains(fields.getOrDefault("D", ""))
                && !ANNULLED.equals(fields.get("E"));
        return sale
                ? amount(fields, "O").filter(total -> isSum(total, fields)).flatMap(total -> record(total, fields))
                : Optional.empty();
    }

    private static Map<String, String> fields(String code) {
        return Arrays.stream(code.split("\\*", -1))
                .map(FIELD::matcher)
                .filter(field -> field.matches())
                .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2), (first, again) -> first));
    }

    private static Optional<FiscalRecord> record(BigDecimal total, Map<String, String> fields) {
        return day(fields.getOrDefault("F", ""))
                .map(day -> new FiscalRecord(total, "EUR", day, null, null, onTheMainland(fields)));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isSum(BigDecimal total, Map<String, String> fields) {
        BigDecimal sum = fields.keySet().stream()
                .filter(name -> SUM.matcher(name).matches())
                .flatMap(name -> amount(fields, name).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.signum() > 0 && sum.subtract(total).abs().compareTo(SLACK) <= 0;
    }

    /** The islands have rates of their own, which have changed. */
    private static List<FiscalRecord.Gross> onTheMainland(Map<String, String> fields) {
        return Stream.of(
                        gross(fields, "6", "I3", "I4"),
                        gross(fields, "13", "I5", "I6"),
                        gross(fields, "23", "I7", "I8"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FiscalRecord.Gross> gross(Map<String, String> fields, String rate, String net, String tax) {
        return amount(fields, net)
                .flatMap(base -> amount(fields, tax).map(base::add))
                .map(gross -> new FiscalRecord.Gross(new BigDecimal(rate), gross));
    }

    private static Optional<BigDecimal> amount(Map<String, String> fields, String name) {
        String text = fields.getOrDefault(name, "");
        return AMOUNT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}

package dev.lifeops.ocr.parse.fiscal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The code of a till with a technical security device, as DSFinV-K, appendix I, lays it down:
 * {@code V0;till;Kassenbeleg-V1;Beleg^19%_7%_10.7%_5.5%_0%^amount:Bar|Unbar[:currency]_…;number;counter;start;end;…}.
 */
final class GermanCode {

    private static final int FEWEST_FIELDS = 8;
    private static final int PROCESS_TYPE = 2;
    private static final int PROCESS_DATA = 3;
    private static final int END = 7;

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final String EURO = "EUR";

    // one till maker writes 3,000.00
    private static final String AMOUNT = "-?\\d{1,3}(?:,?\\d{3}){0,3}\\.\\d{2}";
    private static final Pattern SALE = Pattern.compile("Beleg\\^(%1$s(?:_%1$s){4})\\^(.*)".formatted(AMOUNT));
    private static final Pattern PAYMENT = Pattern.compile("(%s):(Bar|Unbar)(?::([A-Z]{3}))?".formatted(AMOUNT));

    private static final LocalDate LOWER_RATES_FROM = LocalDate.of(2020, 7, 1);
    private static final LocalDate LOWER_RATES_UNTIL = LocalDate.of(2020, 12, 31);

    private record Payment(BigDecimal amount, boolean cash, String currency) {}

    private GermanCode() {}

    static Optional<FiscalRecord> record(String code) {
        var fields = code.strip().split(";", -1);
        if (fields.length < FEWEST_FIELDS
                || !fields[0].equals("V0")
                || !fields[PROCESS_TYPE].equals("Kassenbeleg-V1")) {
            return Optional.empty();
        }
        var sale = SALE.matcher(fields[PROCESS_DATA]);
        return sale.matches()
                ? localTime(fields[END]).flatMap(at -> record(sale.group(1), sale.group(2), at))
                : Optional.empty();
    }

    private static Optional<LocalDateTime> localTime(String end) {
        try {
            return Optional.of(LocalDateTime.ofInstant(Instant.parse(end), GERMANY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<FiscalRecord> record(String turnover, String paid, LocalDateTime at) {
        var byRate = Stream.of(turnover.split("_", -1)).map(GermanCode::amount).toList();
        var total = byRate.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return payments(paid)
                .filter(payments -> total.signum() != 0 && addUp(payments, total))
                .map(payments -> new FiscalRecord(total, EURO, at, cash(payments), taxes(byRate, at.toLocalDate())));
    }

    private static Optional<List<Payment>> payments(String paid) {
        List<Payment> payments = new ArrayList<>();
        for (var part : paid.split("_", -1)) {
            var payment = PAYMENT.matcher(part);
            if (!payment.matches()) {
                return Optional.empty();
            }
            payments.add(
                    new Payment(amount(payment.group(1)), payment.group(2).equals("Bar"), currency(payment.group(3))));
        }
        return Optional.of(payments);
    }

    private static String currency(@Nullable String told) {
        return told == null ? EURO : told;
    }

    /** What was paid in other money cannot be added. */
    private static boolean addUp(List<Payment> payments, BigDecimal total) {
        return payments.stream().anyMatch(payment -> !payment.currency().equals(EURO))
                || payments.stream()
                                .map(Payment::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(total)
                        == 0;
    }

    private static @Nullable Boolean cash(List<Payment> payments) {
        var ways = payments.stream().map(Payment::cash).distinct().toList();
        return ways.size() == 1 ? ways.getFirst() : null;
    }

    /** The farmers' rates in between change from year to year: what was sold at them is in the total alone. */
    private static List<FiscalRecord.Gross> taxes(List<BigDecimal> byRate, LocalDate day) {
        var lower = !day.isBefore(LOWER_RATES_FROM) && !day.isAfter(LOWER_RATES_UNTIL);
        return Stream.of(
                        new FiscalRecord.Gross(new BigDecimal(lower ? 16 : 19), byRate.get(0)),
                        new FiscalRecord.Gross(new BigDecimal(lower ? 5 : 7), byRate.get(1)))
                .filter(gross -> gross.amount().signum() != 0)
                .toList();
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text.replace(",", ""));
    }
}

package dev.lifeops.ocr.parse.fiscal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The code of the RKSV: {@code _R1-AT1_till_number_local time_20%_10%_13%_0%_19%_counter_…}, amounts with a comma. It
 * says nothing about the payment.
 */
final class AustrianCode {

    private static final String AMOUNT = "-?\\d{1,9},\\d{2}";
    private static final Pattern SALE =
            Pattern.compile("_R1-AT\\d+_[^_]*_[^_]*_(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})_(%1$s(?:_%1$s){4})_.*"
                    .formatted(AMOUNT));

    private AustrianCode() {}

    static Optional<FiscalRecord> record(String code) {
        var sale = SALE.matcher(code.strip());
        if (!sale.matches()) {
            return Optional.empty();
        }
        var byRate = Stream.of(sale.group(2).split("_", -1))
                .map(amount -> new BigDecimal(amount.replace(',', '.')))
                .toList();
        var total = byRate.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.signum() == 0 ? Optional.empty() : localTime(sale.group(1)).map(at -> record(total, at, byRate));
    }

    private static Optional<LocalDateTime> localTime(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static FiscalRecord record(BigDecimal total, LocalDateTime at, List<BigDecimal> byRate) {
        var taxes = Stream.of(
                        new FiscalRecord.Gross(new BigDecimal(20), byRate.get(0)),
                        new FiscalRecord.Gross(new BigDecimal(10), byRate.get(1)),
                        new FiscalRecord.Gross(new BigDecimal(13), byRate.get(2)))
                .filter(gross -> gross.amount().signum() != 0)
                .toList();
        return new FiscalRecord(total, "EUR", at, null, taxes);
    }
}

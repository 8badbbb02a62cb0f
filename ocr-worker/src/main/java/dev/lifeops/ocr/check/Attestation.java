package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.fiscal.FiscalRecord;
import dev.lifeops.ocr.parse.fiscal.FiscalRecord.Gross;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a till's own record decide what it knows, and leaves the rest to the votes. */
final class Attestation {

    private static final double CERTAIN = 0.99;
    private static final double NO_RIVAL = 12;
    private static final int HUNDRED = 100;

    private final Optional<FiscalRecord> record;

    Attestation(@Nullable FiscalRecord record) {
        this.record = Optional.ofNullable(record);
    }

    Optional<Elected> total(Optional<Elected> voted) {
        return record.map(FiscalRecord::total)
                .map(total -> new Elected(total, NO_RIVAL, NO_RIVAL, EnumSet.of(Witness.CODE), 1, null))
                .or(() -> voted);
    }

    Optional<DateVote.Day> day(Optional<DateVote.Day> voted) {
        return record.map(till -> new DateVote.Day(till.day(), time(till, voted), false, NO_RIVAL, NO_RIVAL))
                .or(() -> voted);
    }

    /** A code that tells only the day leaves the hour to the print. */
    private static @Nullable LocalTime time(FiscalRecord till, Optional<DateVote.Day> voted) {
        return till.time() == null
                ? voted.filter(day -> day.date().equals(till.day()))
                        .map(DateVote.Day::time)
                        .orElse(null)
                : till.time();
    }

    @Nullable String currency(@Nullable String read) {
        return record.map(FiscalRecord::currency).orElse(read);
    }

    /** What was handed over and given back stands in print only, and is believed where it is of the same kind. */
    Reading.Payment payment(Reading.Payment read) {
        return record.filter(till -> till.cash() != null && till.cash() != (read.method() == PaymentMethod.CASH))
                .map(till -> new Reading.Payment(otherThan(read.method()), till.total(), null))
                .orElse(read);
    }

    private static PaymentMethod otherThan(@Nullable PaymentMethod read) {
        return read == PaymentMethod.CASH ? PaymentMethod.OTHER : PaymentMethod.CASH;
    }

    List<Reading.Tax> taxes(List<Reading.Tax> read) {
        return read.isEmpty() ? record.map(Attestation::taxes).orElse(read) : read;
    }

    private static List<Reading.Tax> taxes(FiscalRecord till) {
        return till.taxes().stream()
                .map(gross -> new Reading.Tax(null, gross.rate(), included(gross)))
                .toList();
    }

    private static BigDecimal included(Gross gross) {
        var whole = gross.rate().add(BigDecimal.valueOf(HUNDRED));
        return gross.amount().multiply(gross.rate()).divide(whole, 2, RoundingMode.HALF_UP);
    }

    Reading.Confidence confidence(Reading.Confidence voted) {
        return record.isEmpty() ? voted : new Reading.Confidence(voted.merchant(), CERTAIN, CERTAIN);
    }

    /** Whether the print seems to say something else than the code beside it. */
    Optional<String> disagreement(Optional<Elected> votedTotal, Optional<DateVote.Day> votedDay) {
        return record.flatMap(till -> votedTotal
                .map(Elected::total)
                .filter(total -> total.compareTo(till.total()) != 0)
                .map(total -> "The total in the code is %s, in print it looks like %s.".formatted(till.total(), total))
                .or(() -> votedDay.map(DateVote.Day::date)
                        .filter(day -> !day.equals(till.day()))
                        .map(day -> "The code is of %s, the print looks like %s.".formatted(till.day(), day))));
    }
}

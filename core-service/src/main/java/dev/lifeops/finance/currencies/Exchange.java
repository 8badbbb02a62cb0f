package dev.lifeops.finance.currencies;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns amounts of one currency into another, at the rate of a day or not at all. */
@Component
public class Exchange {

    private final RateTable rates;
    private final CurrencyProperties properties;

    Exchange(RateTable rates, CurrencyProperties properties) {
        this.rates = rates;
        this.properties = properties;
    }

    /** The rate of that day, or the last from the days before it within which rates last. */
    public Optional<Rate> rate(UserId person, String from, String to, LocalDate day) {
        return from.equals(to)
                ? Optional.of(new Rate(from, to, day, BigDecimal.ONE, RateSource.SAME))
                : rates.latest(person, from, to, day.minusDays(properties.longestGap()), day);
    }

    /** The amount in the other currency; refused where no rate is known. */
    public BigDecimal convert(UserId person, BigDecimal amount, String from, String to, LocalDate day) {
        return known(person, from, to, day).convert(amount);
    }

    /** The rate; refused where none is known. */
    public Rate known(UserId person, String from, String to, LocalDate day) {
        return rate(person, from, to, day).orElseThrow(() -> noRate(HttpStatus.UNPROCESSABLE_CONTENT, from, to, day));
    }

    /** For so many days after its own a rate still counts. */
    public int longestGap() {
        return properties.longestGap();
    }

    Problem noRate(HttpStatus status, String from, String to, LocalDate day) {
        var detail = "No rate from %s to %s is known for %s or the %d days before."
                .formatted(from, to, day, properties.longestGap());
        return new Problem(status, "NO_RATE", detail)
                .with("from", from)
                .with("to", to)
                .with("day", day.toString());
    }
}

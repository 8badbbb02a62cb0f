package dev.lifeops.finance.currencies;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns amounts of one currency into another, at the rate of a day or not at all. */
@Component
public class Exchange {

    /** The amount in the other currency; refused where no rate is known. */
    public BigDecimal convert(UserId person, BigDecimal amount, String from, String to, LocalDate day) {
        throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "NO_RATE",
                        "No rate from %s to %s is known for %s.".formatted(from, to, day))
                .with("from", from)
                .with("to", to)
                .with("day", day.toString());
    }
}

package dev.lifeops.finance.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of the made-up books.
 *
 * @param to the account that a transfer goes to
 */
record Entry(
        LocalDate day,
        String kind,
        String merchant,
        String currency,
        UUID account,
        @Nullable UUID to,
        @Nullable String tag,
        boolean hasReceipt,
        List<Line> lines) {

    /** One line of it. */
    record Line(
            @Nullable String description,
            BigDecimal quantity,
            @Nullable String unit,
            BigDecimal amount,
            @Nullable UUID category) {}

    BigDecimal amount() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

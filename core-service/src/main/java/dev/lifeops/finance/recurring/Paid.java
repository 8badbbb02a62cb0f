package dev.lifeops.finance.recurring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** One transaction, as far as it matters for what comes back. */
record Paid(UUID transactionId, LocalDate day, BigDecimal amount) {

    /** The share by which another amount differs, of the larger one: 0 for the same, near 1 for quite another. */
    double difference(BigDecimal other) {
        var larger = amount.max(other).doubleValue();
        return larger == 0 ? 0 : amount.subtract(other).abs().doubleValue() / larger;
    }
}

package dev.lifeops.sharing.expenses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All that was owed in one currency became a debt in another, at the rate of a day. */
record Conversion(
        UUID id, String from, String to, LocalDate day, BigDecimal rate, Instant createdAt, List<Part> parts) {

    Conversion {
        parts = List.copyOf(parts);
    }

    /** What a member was owed before and after; below zero owed. */
    record Part(UUID member, BigDecimal amount, BigDecimal converted) {}
}

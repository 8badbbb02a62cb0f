package dev.lifeops.statements.banks;

import dev.lifeops.statements.files.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a bank booked, or is about to.
 *
 * @param account by the service's id of it
 * @param pendingId by which the service told of it before it was booked, where it says so
 * @param amount below zero where money went out
 */
public record RemoteEntry(
        String account,
        String id,
        @Nullable String pendingId,
        boolean pending,
        LocalDate day,
        BigDecimal amount,
        Wording wording) {}

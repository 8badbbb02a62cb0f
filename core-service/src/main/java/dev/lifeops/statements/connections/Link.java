package dev.lifeops.statements.connections;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account at a bank, and which of the person's it is.
 *
 * @param lines how many entries it has told of
 */
record Link(
        UUID id,
        String remoteId,
        String name,
        String currency,
        @Nullable BigDecimal balance,
        @Nullable LocalDate balanceOn,
        @Nullable UUID accountId,
        @Nullable UUID importId,
        int lines,
        @Nullable String problemCode) {}

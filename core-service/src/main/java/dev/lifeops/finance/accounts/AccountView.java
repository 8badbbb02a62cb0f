package dev.lifeops.finance.accounts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as the API shows it. */
@Schema(name = "Account")
record AccountView(
        UUID id,
        String name,
        AccountType type,
        String currency,
        BigDecimal openingBalance,
        @Nullable LocalDate openedOn,
        boolean archived,

        @Schema(description = "What it held when the day `balanceOn` ended")
        BigDecimal balance,

        LocalDate balanceOn,
        Instant createdAt) {}

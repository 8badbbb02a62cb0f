package dev.lifeops.statements.connections;

import dev.lifeops.shared.Amounts;
import dev.lifeops.shared.connections.Complaint;
import dev.lifeops.shared.connections.ConnectionState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connected bank as its person sees it. */
@Schema(name = "BankConnection")
record BankConnectionView(
        UUID id,
        String service,
        String name,
        ConnectionState state,
        Instant connectedAt,
        @Nullable Instant lastSyncAt,

        @Schema(description = "Null where it has to be connected again first") @Nullable Instant nextSyncAt,

        @Schema(description = "Why the latest try gave nothing, or why it has to be connected again") @Nullable Problem problem,

        @Schema(description = "What the service had to say the last time, in its own words")
        List<String> warnings,

        List<Account> accounts) {

    /** What is wrong, for programs and for people. */
    @Schema(name = "BankConnectionProblem")
    record Problem(String code, String detail) {
        static @Nullable Problem of(@Nullable Complaint complaint) {
            return complaint == null ? null : new Problem(complaint.code(), complaint.detail());
        }
    }

    /** An account at the bank. */
    @Schema(name = "ConnectedAccount")
    record Account(
            UUID id,
            String name,

            @Schema(description = "A code of ISO 4217, or whatever else the bank counts in")
            String currency,

            @Schema(description = "By the bank") @Nullable BigDecimal balance,

            @Nullable LocalDate balanceOn,

            @Schema(description = "Where its entries are booked; null while you have not said so") @Nullable UUID accountId,

            @Schema(description = "The import that they belong to") @Nullable UUID importId,

            @Schema(
                    description =
                            "Why nothing is booked although it is linked: ACCOUNT_NOT_IN_USE or CURRENCY_MISMATCH")
            @Nullable String problemCode) {

        static Account of(Link link) {
            return new Account(
                    link.id(),
                    link.name(),
                    link.currency(),
                    Amounts.money(link.balance()),
                    link.balanceOn(),
                    link.accountId(),
                    link.importId(),
                    link.problemCode());
        }
    }

    static BankConnectionView of(BankConnection connection, List<Link> links) {
        return new BankConnectionView(
                connection.id(),
                connection.service().slug(),
                connection.name(),
                connection.state(),
                connection.connectedAt(),
                connection.lastSuccessAt(),
                connection.state() == ConnectionState.CONNECTED ? connection.nextSyncAt() : null,
                Problem.of(connection.complaint()),
                connection.warnings(),
                links.stream().map(Account::of).toList());
    }
}

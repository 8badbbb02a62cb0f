package dev.lifeops.statements.matching;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A purchase of which a person and a bank have told, and whether they are one. */
@Schema(name = "Match")
record MatchView(
        UUID id,
        MatchKind kind,
        MatchStatus status,

        @Schema(description = "Whether it was joined without asking")
        boolean automatic,

        @Schema(description = "How sure it is, from 0 to 1") BigDecimal score,
        @Schema(description = "Why") List<String> reasons,
        @Schema(description = "What the bank told") List<Entry> entries,

        @Schema(description = "The transactions that it was or would be joined with")
        List<Part> transactions,

        Instant createdAt,
        @Nullable Instant decidedAt) {

    /** What a bank told. */
    @Schema(name = "MatchedEntry")
    record Entry(
            UUID id,
            UUID accountId,
            LocalDate bookedOn,

            @Schema(description = "Below zero where money went out")
            BigDecimal amount,

            @Nullable String payee,
            @Nullable String purpose) {}

    /** A transaction, and what of the bank's amount it is. */
    @Schema(name = "MatchedTransaction")
    record Part(
            UUID id,

            @Schema(description = "What the account is charged for it")
            BigDecimal accountAmount,

            @Schema(description = "What of it goes beyond the transaction and becomes a line of its own")
            BigDecimal tip) {}
}

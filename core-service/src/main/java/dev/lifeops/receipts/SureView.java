package dev.lifeops.receipts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lifeops.shared.Amounts;
import dev.lifeops.shared.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of each receipt, or would. */
@Schema(name = "SureReceiptsOutcome")
record SureView(
        boolean dryRun,

        @Schema(description = "Confirmed by this call, or would be")
        int confirmed,

        @Schema(description = "Still waiting for a person's word")
        long waiting,

        List<Outcome> outcomes) {

    static SureView of(boolean dryRun, List<Outcome> outcomes, long waiting) {
        var confirmed = outcomes.stream()
                .filter(it -> it.result() == Result.CONFIRMED || it.result() == Result.SURE)
                .count();
        return new SureView(dryRun, (int) confirmed, waiting, outcomes);
    }

    /** What became of a receipt. */
    enum Result {
        /** Confirmed and booked by this call. */
        CONFIRMED,
        /** It would be; this is a dry run. */
        SURE,
        /** A person should look first; the doubts tell why. */
        UNSURE,
        ALREADY_CONFIRMED,
        BEING_READ,
        NOT_FOUND,
        /** It could not be booked. */
        REFUSED
    }

    @Schema(name = "SureReceiptOutcome")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(
            UUID receiptId,
            Result result,
            @Nullable String merchant,
            @Nullable String currency,
            @Nullable BigDecimal total,
            List<Doubt> doubts) {

        static Outcome of(Receipt receipt, Result result, List<Doubt> doubts) {
            var content = receipt.content();
            return new Outcome(
                    receipt.id().value(),
                    result,
                    content.merchant().name(),
                    content.currency(),
                    Amounts.money(content.total()),
                    doubts);
        }

        static Outcome unknown(UUID id) {
            return new Outcome(id, Result.NOT_FOUND, null, null, null, List.of());
        }

        static Outcome refused(UUID id, Problem problem) {
            var body = problem.getBody();
            var properties = body.getProperties();
            var code = properties == null ? "REFUSED" : String.valueOf(properties.get("code"));
            var doubt = new Doubt(code, null, String.valueOf(body.getDetail()), null, null);
            return new Outcome(id, Result.REFUSED, null, null, null, List.of(doubt));
        }
    }
}

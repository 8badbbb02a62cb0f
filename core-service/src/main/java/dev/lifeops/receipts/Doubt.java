package dev.lifeops.receipts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something about a receipt that may be wrong, and why one may think so. */
@Schema(name = "ReceiptDoubt")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Doubt(
        @Schema(description = "MISSING, UNSURE, SAME_PURCHASE, or what the reader noticed")
        String code,

        @Schema(description = "What it is about, where that is one field") @Nullable String field,

        String message,

        @Schema(description = "The reader's estimate that the field is right") @Nullable Double confidence,

        @Schema(description = "The other receipt of a SAME_PURCHASE") @Nullable UUID receiptId) {

    static Doubt missing(String field) {
        return new Doubt("MISSING", field, "It is not known.", null, null);
    }

    static Doubt unsure(String field, double confidence) {
        var message = "The reader is sure of it to %d per cent.".formatted(Math.round(100 * confidence));
        return new Doubt("UNSURE", field, message, confidence, null);
    }

    static Doubt noticed(ReaderNotes.Finding finding) {
        return new Doubt(finding.code(), null, finding.message(), null, null);
    }

    static Doubt twin(SameAs twin) {
        return new Doubt(SameAs.CODE, null, twin.why(), null, twin.receipt());
    }
}

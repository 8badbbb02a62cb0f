package dev.lifeops.receipts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;

/** A receipt that is to go, for it is of the same purchase as the one that stays. */
record ReceiptMerger(
        @Schema(description = "The one that goes") @NotNull UUID receipt,

        @Schema(
                description = "COPIES of one receipt: the items stay as they are, and only what is unknown is taken "
                        + "over. PARTS of one that was too long for one picture: the items of the other come after, "
                        + "and those that both show count once.",
                defaultValue = "COPIES")
        As as) {

    ReceiptMerger {
        as = Objects.requireNonNullElse(as, As.COPIES);
    }

    /** What the two pictures are of each other. */
    enum As {
        COPIES,
        PARTS
    }
}

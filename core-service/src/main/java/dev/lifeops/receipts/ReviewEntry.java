package dev.lifeops.receipts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A receipt that a person should look at, and why. */
@Schema(name = "ReceiptReview")
record ReviewEntry(
        @JsonUnwrapped ReceiptSummary receipt,

        @Schema(description = "How likely something about it is wrong, from 0 to 1")
        double doubt,

        @Schema(description = "Whether it would be confirmed with the others that are sure")
        boolean sure,

        @Schema(description = "What may be wrong; of what is sure, nothing")
        List<Doubt> doubts) {}

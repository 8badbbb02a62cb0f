package dev.lifeops.receipts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;

/** What a person calls a merchant that receipts print otherwise. */
@Schema(name = "MerchantName")
record MerchantNameView(
        UUID id,
        MerchantNames.KnownBy knownBy,

        @Schema(description = "The tax id, or the printed name by its letters alone")
        String mark,

        String name,
        LocalDate learnedOn) {}

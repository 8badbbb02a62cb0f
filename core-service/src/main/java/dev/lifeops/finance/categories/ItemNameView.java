package dev.lifeops.finance.categories;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** What a person calls an item, as the API shows it. */
@Schema(name = "ItemName")
record ItemNameView(
        UUID id,

        @Schema(description = "The item as receipts print it, by its letters alone")
        String item,

        String name) {}

package dev.lifeops.finance.categories;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A category as it is stored. */
record Category(
        UUID id,
        long version,
        CategoryEdit content,
        @Nullable String key,
        Instant createdAt) {

    /** A category as the API shows it. */
    @Schema(name = "Category")
    record View(
            UUID id,
            String name,
            @Nullable UUID parentId,

            @Schema(description = "Its name in the default tree, the same in every language") @Nullable String key,

            Instant createdAt) {}

    View view() {
        return new View(id, content.name(), content.parentId(), key, createdAt);
    }
}

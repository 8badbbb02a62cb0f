package dev.lifeops.finance.rules;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is stored.
 *
 * @param place counted from 1
 */
record Rule(UUID id, long version, int place, RuleEdit content, Instant createdAt) {

    /** A rule as the API shows it. */
    @Schema(name = "Rule")
    record View(
            UUID id,

            @Schema(description = "Its place in the order, counted from 1")
            int place,

            String name,
            @Nullable String merchant,
            TextMatch merchantMatch,
            @Nullable String item,
            TextMatch itemMatch,
            @Nullable BigDecimal amountFrom,
            @Nullable BigDecimal amountTo,
            @Nullable UUID accountId,
            @Nullable Direction kind,
            @Nullable UUID categoryId,
            @Nullable String tag,

            @Schema(description = "Rules before it that fit whatever it fits, so that its category never comes to bear")
            List<UUID> shadowedBy,

            @Schema(description = "Rules after it whose category never comes to bear because of it")
            List<UUID> shadows,

            Instant createdAt) {}

    View view(Shadows.Of shadows) {
        return new View(
                id,
                place,
                content.name(),
                content.merchant(),
                content.merchantMatch(),
                content.item(),
                content.itemMatch(),
                content.amountFrom(),
                content.amountTo(),
                content.accountId(),
                content.kind(),
                content.categoryId(),
                content.tag(),
                shadows.shadowedBy(),
                shadows.shadows(),
                createdAt);
    }
}

package dev.lifeops.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** What a member of a group is owed, by the file and here. */
@Schema(name = "ForeignBalance")
public record BalanceView(
        @Schema(description = "What the group calls the member")
        String name,

        String currency,

        @Schema(description = "What the file says that the member is owed, and below zero owes")
        BigDecimal told,

        @Schema(description = "What the member is owed in the group after the import, and below zero owes")
        BigDecimal held) {

    /** Whether it is the same. */
    public boolean isEven() {
        return told.compareTo(held) == 0;
    }
}

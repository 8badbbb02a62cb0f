package dev.lifeops.finance.rules;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule as a person writes it: all that it asks for must be so, then all that it says is done. */
@Schema(name = "RuleEdit")
record RuleEdit(
        @NotBlank @Size(max = 100) String name,

        @Schema(description = "Text of the merchant, compared by its letters alone")
        @Size(max = 200) @Pattern(regexp = SOMETHING) @Nullable String merchant,

        @Schema(defaultValue = "CONTAINS") TextMatch merchantMatch,

        @Schema(description = "Text of the line, compared by its letters alone")
        @Size(max = 300) @Pattern(regexp = SOMETHING) @Nullable String item,

        @Schema(defaultValue = "CONTAINS") TextMatch itemMatch,

        @Schema(description = "The least amount of the line, in whatever currency")
        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal amountFrom,

        @Schema(description = "The greatest amount of the line, in whatever currency")
        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal amountTo,

        @Schema(description = "On this account, or to it") @Nullable UUID accountId,

        @Nullable Direction kind,

        @Schema(description = "The category that the line is put into") @Nullable UUID categoryId,

        @Schema(description = "The tag that the transaction gets")
        @Size(max = 50) @Pattern(regexp = SOMETHING) @Nullable String tag) {

    private static final String SOMETHING = "(?s).*\\S.*";

    RuleEdit {
        merchantMatch = Objects.requireNonNullElse(merchantMatch, TextMatch.CONTAINS);
        itemMatch = Objects.requireNonNullElse(itemMatch, TextMatch.CONTAINS);
        tag = tag == null ? null : tag.strip();
    }

    boolean asksNothing() {
        return Stream.of(merchant, item, amountFrom, amountTo, accountId, kind).allMatch(Objects::isNull);
    }

    boolean doesNothing() {
        return categoryId == null && tag == null;
    }

    boolean fitsNoAmount() {
        return amountFrom != null && amountTo != null && amountFrom.compareTo(amountTo) > 0;
    }
}

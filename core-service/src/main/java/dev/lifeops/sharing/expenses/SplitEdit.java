package dev.lifeops.sharing.expenses;

import dev.lifeops.shared.Amounts;
import dev.lifeops.sharing.parting.Method;
import dev.lifeops.sharing.parting.Split;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How something is to be split, as a person says it. */
@Schema(name = "Split")
record SplitEdit(
        @Schema(defaultValue = "EQUALLY") Method method,

        @Schema(description = "Among whom; among all of the group where nobody is named") @Size(max = 200) List<@Valid @NotNull PartEdit> parts) {

    SplitEdit {
        method = Objects.requireNonNullElse(method, Method.EQUALLY);
        parts = Objects.requireNonNullElse(parts, List.of());
    }

    /** How much of it somebody has. */
    @Schema(name = "SplitPart")
    record PartEdit(
            @NotNull UUID memberId,

            @Schema(description = "Shares, per cent or the amount; none where all have the same")
            @DecimalMin("0") @Digits(integer = 12, fraction = 4) @Nullable BigDecimal value) {}

    static @Nullable SplitEdit of(@Nullable Split split) {
        return split == null
                ? null
                : new SplitEdit(
                        split.method(),
                        split.parts().entrySet().stream()
                                .map(it -> new PartEdit(
                                        it.getKey(),
                                        split.method() == Method.EQUALLY ? null : Amounts.plain(it.getValue())))
                                .toList());
    }
}

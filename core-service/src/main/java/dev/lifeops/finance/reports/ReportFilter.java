package dev.lifeops.finance.reports;

import static java.util.Objects.requireNonNullElse;

import dev.lifeops.shared.CurrencyCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which lines count; all conditions together. */
record ReportFilter(
        @Schema(description = "The first day") @NotNull LocalDate from,
        @Schema(description = "The last day") @NotNull LocalDate to,

        @Schema(description = "SPENDING is what went out less what came back", defaultValue = "SPENDING") @Nullable Flow kind,

        @Schema(description = "Of this category and its parts") @Nullable UUID categoryId,

        @Schema(description = "Whether parts of the category count as well", defaultValue = "true") @Nullable Boolean parts,

        @Schema(description = "Of this merchant, by its letters alone") @Size(max = 200) @Nullable String merchant,

        @Schema(description = "Of this item, by its letters alone") @Size(max = 300) @Nullable String item,

        @Schema(description = "With all of these tags") @Size(max = 20) @Nullable List<@NotNull @Size(max = 50) String> tag,

        @Schema(description = "On this account") @Nullable UUID accountId,

        @Schema(description = "Only what was paid in this currency") @CurrencyCode @Nullable String currency,

        @Schema(description = "BASE converts at the rates of the days, EACH converts nothing", defaultValue = "BASE")
        @Nullable Currencies currencies,

        @Schema(description = "Only lines that have no such thing") @Nullable Set<@NotNull Dimension> without) {

    Span span() {
        return Span.of(from, to);
    }

    Flow flow() {
        return requireNonNullElse(kind, Flow.SPENDING);
    }

    boolean withParts() {
        return !Boolean.FALSE.equals(parts);
    }

    List<String> tags() {
        return requireNonNullElse(tag, List.of());
    }

    boolean converts() {
        return currencies != Currencies.EACH;
    }

    Set<Dimension> lacking() {
        return requireNonNullElse(without, Set.of());
    }

    /** The same wishes for other days. */
    ReportFilter during(Span span) {
        return new ReportFilter(
                span.from(),
                span.to(),
                kind,
                categoryId,
                parts,
                merchant,
                item,
                tag,
                accountId,
                currency,
                currencies,
                without);
    }
}

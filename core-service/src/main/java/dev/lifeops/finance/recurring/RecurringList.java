package dev.lifeops.finance.recurring;

import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What comes back by itself, and what it comes to in a month. */
@Schema(name = "RecurringList")
record RecurringList(
        @Schema(description = "The day it is told for") LocalDate on,

        List<RecurringView> items,

        @Schema(description = "Of what has not ended, by kind and currency")
        List<Monthly> monthly)
        implements Tabular {

    /** What all of one kind and currency comes to in a month. */
    @Schema(name = "RecurringMonthly")
    record Monthly(String kind, String currency, BigDecimal amount) {}

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "name",
                "merchant",
                "kind",
                "cadence",
                "state",
                "currency",
                "amount",
                "lowest",
                "highest",
                "monthlyAmount",
                "payments",
                "firstOn",
                "lastOn",
                "nextOn",
                "decision");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return items.stream()
                .map(it -> Arrays.<@Nullable Object>asList(
                        it.id(),
                        it.name(),
                        it.merchant(),
                        it.kind(),
                        it.cadence(),
                        it.state(),
                        it.currency(),
                        it.amount(),
                        it.lowest(),
                        it.highest(),
                        it.monthlyAmount(),
                        it.payments(),
                        it.firstOn(),
                        it.lastOn(),
                        it.nextOn(),
                        it.decision()));
    }
}

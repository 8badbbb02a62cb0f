package dev.lifeops.finance.recurring;

import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Payments that should come, by what came so far. */
@Schema(name = "RecurringExpected")
record ExpectedView(LocalDate to, List<Expected> items) implements Tabular {

    /** One payment that should come. */
    @Schema(name = "ExpectedPayment")
    record Expected(
            LocalDate dueOn,
            UUID recurringId,
            String name,
            String kind,
            String currency,
            BigDecimal amount,
            BigDecimal lowest,
            BigDecimal highest,

            @Schema(description = "It should have come already")
            boolean overdue) {

        static Expected of(RecurringView it, LocalDate dueOn, LocalDate today) {
            return new Expected(
                    dueOn,
                    it.id(),
                    it.name(),
                    it.kind(),
                    it.currency(),
                    it.amount(),
                    it.lowest(),
                    it.highest(),
                    dueOn.isBefore(today));
        }
    }

    @Override
    public List<String> columns() {
        return List.of("dueOn", "recurringId", "name", "kind", "currency", "amount", "lowest", "highest", "overdue");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return items.stream()
                .map(it -> Arrays.<@Nullable Object>asList(
                        it.dueOn(),
                        it.recurringId(),
                        it.name(),
                        it.kind(),
                        it.currency(),
                        it.amount(),
                        it.lowest(),
                        it.highest(),
                        it.overdue()));
    }
}

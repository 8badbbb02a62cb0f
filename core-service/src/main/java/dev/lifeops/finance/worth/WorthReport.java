package dev.lifeops.finance.worth;

import dev.lifeops.shared.Tabular;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all accounts held over time. */
@Schema(name = "NetWorth")
record WorthReport(
        @Schema(description = "The base currency") String currency, List<Point> points) implements Tabular {

    /** What they held when a day ended. */
    @Schema(name = "NetWorthPoint")
    record Point(
            LocalDate day,

            @Schema(description = "Of the accounts that a rate is known for")
            BigDecimal total,

            @Schema(description = "Whether a rate is known for all of them that hold something")
            boolean complete,

            List<Held> accounts) {}

    /** What one of them held. */
    @Schema(name = "NetWorthOfAccount")
    record Held(
            UUID accountId,
            String name,
            String currency,
            BigDecimal balance,

            @Schema(description = "The balance in the base currency at the day's rate; null where none is known")
            @Nullable BigDecimal worth,

            @Schema(description = "Where what led to it is listed")
            String transactions) {}

    @Override
    public List<String> columns() {
        return List.of("day", "accountId", "account", "currency", "balance", "worth", "baseCurrency");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return points.stream()
                .flatMap(point -> point.accounts().stream()
                        .map(it -> Arrays.<@Nullable Object>asList(
                                point.day(),
                                it.accountId(),
                                it.name(),
                                it.currency(),
                                it.balance(),
                                it.worth(),
                                currency)));
    }
}

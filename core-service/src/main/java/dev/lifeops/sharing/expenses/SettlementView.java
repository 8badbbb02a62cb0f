package dev.lifeops.sharing.expenses;

import dev.lifeops.shared.Amounts;
import dev.lifeops.sharing.parting.Settling;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What settles a group. */
@Schema(name = "Settlement")
record SettlementView(
        @Schema(description = "One for each currency in which something is owed, or for the one that was asked for")
        List<InCurrency> currencies,

        @Schema(description = "The rates that it was converted by")
        List<RateView> rates) {

    /** What settles one currency. */
    @Schema(name = "SettlementInCurrency")
    record InCurrency(
            String currency,

            @Schema(description = "What each is owed, and below zero owes")
            List<ShareView> balances,

            @Schema(description = "After these nobody owes anything")
            List<Due> payments,

            @Schema(description = "Whether it is certain that fewer payments would not do; else they are few")
            boolean fewest) {}

    /** Somebody gives an amount to somebody else. */
    @Schema(name = "SettlingPayment")
    record Due(UUID from, UUID to, BigDecimal amount) {}

    /** What one of a currency is worth in the one that was asked for. */
    @Schema(name = "SettlementRate")
    record RateView(String from, String to, LocalDate day, BigDecimal rate) {}

    static SettlementView of(Map<String, Map<UUID, BigDecimal>> open, List<ConversionTable.Rate> rates) {
        return new SettlementView(
                open.entrySet().stream()
                        .map(it -> of(it.getKey(), it.getValue()))
                        .toList(),
                rates.stream()
                        .map(rate -> new RateView(
                                rate.from(), rate.to(), rate.day(), Objects.requireNonNull(Amounts.plain(rate.rate()))))
                        .toList());
    }

    private static InCurrency of(String currency, Map<UUID, BigDecimal> balances) {
        var plan = Settling.of(balances);
        return new InCurrency(
                currency,
                ShareView.of(balances),
                plan.payments().stream()
                        .map(due -> new Due(due.from(), due.to(), ShareView.money(due.amount())))
                        .toList(),
                plan.fewest());
    }
}

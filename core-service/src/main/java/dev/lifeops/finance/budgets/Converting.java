package dev.lifeops.finance.budgets;

import dev.lifeops.finance.budgets.Spending.InOwn;
import dev.lifeops.finance.budgets.Spending.Sum;
import dev.lifeops.finance.currencies.DayRates;
import dev.lifeops.finance.currencies.DayRates.Wanted;
import dev.lifeops.identity.UserId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings what was spent into the currencies of the budgets, each day at its own rate or not at all. */
@Component
class Converting {

    private final DayRates rates;

    Converting(DayRates rates) {
        this.rates = rates;
    }

    List<InOwn> inOwn(UserId owner, List<Sum> sums, Map<UUID, String> currencies) {
        var known = rates.of(
                owner,
                sums.stream()
                        .map(it -> new Wanted(it.currency(), currencyOf(it, currencies), it.day()))
                        .toList());
        return sums.stream()
                .map(it -> new InOwn(
                        it,
                        known.convert(it.amount(), it.currency(), currencyOf(it, currencies), it.day())
                                .orElse(null)))
                .toList();
    }

    private static String currencyOf(Sum sum, Map<UUID, String> currencies) {
        return Objects.requireNonNull(currencies.get(sum.budget()));
    }
}

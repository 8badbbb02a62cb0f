package dev.lifeops.finance.budgets;

import static java.util.stream.Collectors.groupingBy;

import dev.lifeops.finance.budgets.Spending.Sum;
import dev.lifeops.finance.currencies.DayRates;
import dev.lifeops.finance.currencies.DayRates.Known;
import dev.lifeops.finance.currencies.DayRates.Wanted;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings what was spent into the currencies of the budgets, each day at its own rate or not at all. */
@Component
class Converting {

    private final DayRates rates;

    Converting(DayRates rates) {
        this.rates = rates;
    }

    Map<UUID, Spent> spent(UserId owner, List<Sum> sums, Map<UUID, String> currencies) {
        var known = rates.of(
                owner,
                sums.stream()
                        .map(it -> new Wanted(it.currency(), currencyOf(it, currencies), it.day()))
                        .toList());
        return sums.stream().collect(groupingBy(Sum::budget)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> spent(it.getValue(), sum -> convert(known, sum, currencyOf(sum, currencies)))));
    }

    private static String currencyOf(Sum sum, Map<UUID, String> currencies) {
        return Objects.requireNonNull(currencies.get(sum.budget()));
    }

    private static Optional<BigDecimal> convert(Known known, Sum sum, String to) {
        return known.convert(sum.amount(), sum.currency(), to, sum.day());
    }

    private static Spent spent(List<Sum> sums, Function<Sum, Optional<BigDecimal>> conversion) {
        var days = new TreeMap<LocalDate, BigDecimal>();
        var missing = new ArrayList<Missing>();
        for (var sum : sums) {
            conversion
                    .apply(sum)
                    .ifPresentOrElse(
                            amount -> days.merge(sum.day(), amount, BigDecimal::add),
                            () -> missing.add(new Missing(
                                    sum.day(), sum.currency(), Objects.requireNonNull(Amounts.money(sum.amount())))));
        }
        return new Spent(days, List.copyOf(missing));
    }
}

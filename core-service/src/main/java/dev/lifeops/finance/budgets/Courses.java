package dev.lifeops.finance.budgets;

import dev.lifeops.finance.budgets.Spending.Share;
import dev.lifeops.finance.currencies.DayRates;
import dev.lifeops.finance.currencies.DayRates.Wanted;
import dev.lifeops.finance.recurring.ExpectedPayments;
import dev.lifeops.finance.recurring.ExpectedPayments.Payment;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads for each budget what was spent and what is still to come. */
@Component
class Courses {

    private final Spending spending;
    private final Converting converting;
    private final ExpectedPayments payments;
    private final DayRates rates;

    Courses(Spending spending, Converting converting, ExpectedPayments payments, DayRates rates) {
        this.spending = spending;
        this.converting = converting;
        this.payments = payments;
        this.rates = rates;
    }

    Map<UUID, Course> of(UserId owner, Collection<Budget> budgets, Reckoning reckoning) {
        var at = reckoning.at();
        var ids = ids(budgets);
        var first = budgets.stream()
                .map(it -> it.plan().rollsFrom(at.month()).atDay(1))
                .reduce(reckoning.begin(), (one, other) -> one.isBefore(other) ? one : other);
        var spent = Spent.byBudget(spending.sums(owner, ids, first, reckoning.begin(), at.last()));
        if (!at.isRunning()) {
            return byId(budgets, it -> new Course(spentBy(it, spent), Spent.nothing(), Range.NOTHING));
        }
        var recurring = recurring(owner, budgets, reckoning);
        var expected = expected(owner, budgets, at);
        return byId(
                budgets,
                it -> new Course(
                        spentBy(it, spent),
                        spentBy(it, recurring),
                        expected.getOrDefault(it.id(), Optional.empty()).orElse(null)));
    }

    private Map<UUID, Spent> recurring(UserId owner, Collection<Budget> budgets, Reckoning reckoning) {
        var sums = spending.recurring(
                owner, ids(budgets), reckoning.begin(), reckoning.at().today());
        var currencies = budgets.stream().collect(Collectors.toMap(Budget::id, Budget::currency));
        return Spent.byBudget(converting.inOwn(owner, sums, currencies));
    }

    private static UUID[] ids(Collection<Budget> budgets) {
        return budgets.stream().map(Budget::id).toArray(UUID[]::new);
    }

    private static Map<UUID, Course> byId(Collection<Budget> budgets, Function<Budget, Course> course) {
        return budgets.stream().collect(Collectors.toMap(Budget::id, course));
    }

    private static Spent spentBy(Budget budget, Map<UUID, Spent> spent) {
        return spent.getOrDefault(budget.id(), Spent.nothing());
    }

    /** At today's rate, since that of the day is not known yet; nothing where there is none. */
    private Map<UUID, Optional<Range>> expected(UserId owner, Collection<Budget> budgets, Moment at) {
        var due = payments.until(owner, at.last()).stream()
                .filter(it -> !it.income())
                .toList();
        var shares = spending.shares(owner, ids(budgets)).stream().collect(Collectors.groupingBy(Share::budget));
        var expected = new HashMap<UUID, Optional<Range>>();
        for (var budget : budgets) {
            var borne = shares.getOrDefault(budget.id(), List.of());
            expected.put(budget.id(), Optional.ofNullable(sum(owner, due, borne, budget.currency(), at.today())));
        }
        return expected;
    }

    private @Nullable Range sum(UserId owner, List<Payment> due, List<Share> borne, String currency, LocalDate today) {
        var shares = borne.stream().collect(Collectors.toMap(Share::recurring, Share::share));
        var own =
                due.stream().filter(it -> shares.containsKey(it.recurringId())).toList();
        var known = rates.of(
                owner,
                own.stream()
                        .map(it -> new Wanted(it.currency(), currency, today))
                        .toList());
        var sum = Range.NOTHING;
        for (var payment : own) {
            var share = shares.getOrDefault(payment.recurringId(), BigDecimal.ZERO);
            var range = new Range(payment.lowest(), payment.amount(), payment.highest()).times(share);
            var converted = convert(range, amount -> known.convert(amount, payment.currency(), currency, today));
            if (converted == null) {
                return null;
            }
            sum = sum.plus(converted);
        }
        return sum;
    }

    private static @Nullable Range convert(Range range, Function<BigDecimal, Optional<BigDecimal>> rate) {
        var low = rate.apply(range.low());
        var likely = rate.apply(range.likely());
        var high = rate.apply(range.high());
        return low.isEmpty() || likely.isEmpty() || high.isEmpty()
                ? null
                : new Range(low.get(), likely.get(), high.get());
    }
}

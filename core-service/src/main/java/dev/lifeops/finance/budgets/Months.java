package dev.lifeops.finance.budgets;

import dev.lifeops.finance.budgets.MonthView.Entry;
import dev.lifeops.finance.budgets.MonthView.Total;
import dev.lifeops.finance.calendar.Days;
import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.finance.currencies.Exchange;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how the budgets of a month go. */
@Service
class Months {

    private final BudgetTable budgets;
    private final Spending spending;
    private final Courses courses;
    private final Incomes incomes;
    private final BaseCurrencies currencies;
    private final Exchange exchange;
    private final Days days;

    Months(
            BudgetTable budgets,
            Spending spending,
            Courses courses,
            Incomes incomes,
            BaseCurrencies currencies,
            Exchange exchange,
            Days days) {
        this.budgets = budgets;
        this.spending = spending;
        this.courses = courses;
        this.incomes = incomes;
        this.currencies = currencies;
        this.exchange = exchange;
        this.days = days;
    }

    @Transactional(readOnly = true)
    public MonthView running(UserId owner) {
        return of(owner, YearMonth.from(days.today(owner)));
    }

    @Transactional(readOnly = true)
    public MonthView of(UserId owner, YearMonth month) {
        var today = days.today(owner);
        Bounds.require("month", month, today);
        var at = new Moment(month, today);
        var planned = budgets.all(owner).stream()
                .filter(it -> it.plan().limit(month).isPresent())
                .toList();
        var reckoning = new Reckoning(at, begin(owner, at));
        var spent = courses.of(owner, planned, reckoning);
        var entries = planned.stream()
                .map(it -> entry(it, Objects.requireNonNull(spent.get(it.id())), within(it, planned), reckoning))
                .toList();
        var base = currencies.of(owner);
        return new MonthView(
                month,
                today,
                at.daysLeft(),
                total(owner, entries, spent, base, reckoning),
                incomes.of(owner, at, base),
                entries);
    }

    /** Where the days are told one by one from: as far back as one learns from, else where the month begins. */
    private LocalDate begin(UserId owner, Moment at) {
        if (!at.isRunning()) {
            return at.first();
        }
        var furthest = at.today().minusMonths(Forecasting.MOST_MONTHS);
        var begin = spending.begin(owner).orElse(at.today());
        return begin.isAfter(furthest) ? begin : furthest;
    }

    private static @Nullable UUID within(Budget budget, List<Budget> all) {
        return budget.above().stream()
                .flatMap(category -> all.stream().filter(it -> it.categoryId().equals(category)))
                .findFirst()
                .map(Budget::id)
                .orElse(null);
    }

    private static Entry entry(Budget budget, Course course, @Nullable UUID within, Reckoning reckoning) {
        var at = reckoning.at();
        var planned = budget.plan().limit(at.month()).orElseThrow();
        var carried = RollOver.into(at.month(), budget.plan(), course.spent()::in);
        var missing = course.spent().missing(budget.plan().rollsFrom(at.month()).atDay(1), at.last());
        return new Entry(
                budget.id(),
                budget.categoryId(),
                budget.category(),
                within,
                budget.currency(),
                reckoning.figures(planned, carried, course, budget.currency()),
                missing.isEmpty(),
                missing,
                lines(at) + "?budgetId=" + budget.id());
    }

    /** A budget within another one is part of it already, and so each line counts once. */
    private Total total(
            UserId owner, List<Entry> entries, Map<UUID, Course> courses, String base, Reckoning reckoning) {
        var planned = BigDecimal.ZERO;
        var carried = BigDecimal.ZERO;
        var course = Course.NOTHING;
        var missing = new ArrayList<Missing>();
        var notAdded = new ArrayList<UUID>();
        for (var entry :
                entries.stream().filter(it -> it.withinBudgetId() == null).toList()) {
            var rate =
                    exchange.rate(owner, entry.currency(), base, reckoning.at().rateDay());
            if (rate.isEmpty()) {
                notAdded.add(entry.budgetId());
                continue;
            }
            planned = planned.add(rate.get().convert(entry.figures().planned()));
            carried = carried.add(rate.get().convert(entry.figures().carried()));
            course = course.plus(
                    courses.getOrDefault(entry.budgetId(), Course.NOTHING).converted(rate.get()::convert));
            missing.addAll(entry.missing());
        }
        return new Total(
                base,
                reckoning.figures(planned, carried, course, base),
                missing.isEmpty() && notAdded.isEmpty(),
                missing,
                notAdded,
                lines(reckoning.at()));
    }

    private static String lines(Moment at) {
        return MonthController.PATH + "/" + at.month() + "/lines";
    }
}

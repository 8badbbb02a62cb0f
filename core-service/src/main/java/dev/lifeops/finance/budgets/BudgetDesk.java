package dev.lifeops.finance.budgets;

import dev.lifeops.finance.calendar.Days;
import dev.lifeops.finance.categories.KnownCategories;
import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKeys;
import dev.lifeops.shared.SmallestCoin;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with budgets: begin them, plan on, let them rest. */
@Service
class BudgetDesk {

    /** A tree of categories has far fewer; it bounds what one answer can hold. */
    private static final int MOST = 200;

    private static final String SCOPE = "POST " + BudgetController.PATH;

    private final BudgetTable budgets;
    private final KnownCategories categories;
    private final BaseCurrencies currencies;
    private final Days days;
    private final IdempotencyKeys keys;
    private final Clock clock;

    BudgetDesk(
            BudgetTable budgets,
            KnownCategories categories,
            BaseCurrencies currencies,
            Days days,
            IdempotencyKeys keys,
            Clock clock) {
        this.budgets = budgets;
        this.categories = categories;
        this.currencies = currencies;
        this.days = days;
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<BudgetView> list(UserId owner) {
        return budgets.all(owner).stream().map(Budget::view).toList();
    }

    @Transactional(readOnly = true)
    public Budget show(UserId owner, UUID id) {
        return budgets.find(owner, id).orElseThrow(BudgetProblems::notFound);
    }

    @Transactional
    public Budget begin(UserId owner, BudgetEdit budget, @Nullable String idempotencyKey) {
        Bounds.require("from", budget.from(), days.today(owner));
        var id = keys.once(owner.value(), SCOPE, idempotencyKey, budget.toString(), () -> begin(owner, budget));
        return show(owner, id);
    }

    private UUID begin(UserId owner, BudgetEdit budget) {
        budgets.lock(owner);
        categories.require(owner, List.of(budget.categoryId()));
        var others = budgets.all(owner);
        if (others.stream().anyMatch(it -> it.categoryId().equals(budget.categoryId()))) {
            throw BudgetProblems.exists();
        }
        if (others.size() >= MOST) {
            throw BudgetProblems.tooMany(MOST);
        }
        var currency = Objects.requireNonNullElseGet(budget.currency(), () -> currencies.of(owner));
        SmallestCoin.of(currency).require("limit", budget.limit());
        var id = budgets.add(owner, budget.categoryId(), currency, clock.instant());
        budgets.plan(id, budget.from(), budget.step());
        return id;
    }

    @Transactional
    public Budget plan(UserId owner, UUID id, @Nullable String ifMatch, YearMonth from, StepEdit step) {
        budgets.lock(owner);
        var budget = show(owner, id);
        ETags.requireMatch(ifMatch, budget.version());
        Bounds.require("month", from, days.today(owner));
        SmallestCoin.of(budget.currency()).require("limit", step.limit());
        budgets.plan(id, from, step.step());
        budgets.touch(id);
        return show(owner, id);
    }

    @Transactional
    public void delete(UserId owner, UUID id, @Nullable String ifMatch) {
        budgets.lock(owner);
        var budget = show(owner, id);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, budget.version());
        }
        budgets.delete(id);
    }
}

package dev.lifeops.finance.goals;

import dev.lifeops.finance.accounts.BookableAccounts;
import dev.lifeops.finance.accounts.Holdings;
import dev.lifeops.finance.calendar.Days;
import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKeys;
import dev.lifeops.shared.MergePatch;
import dev.lifeops.shared.SmallestCoin;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a person does with goals: set them, save for them, change them. */
@Service
class GoalDesk {

    private static final String SCOPE = "POST " + GoalController.PATH;
    private static final int MOST_YEARS = 100;

    private final GoalTable goals;
    private final BookableAccounts accounts;
    private final Holdings holdings;
    private final BaseCurrencies currencies;
    private final Days days;
    private final MergePatch patches;
    private final IdempotencyKeys keys;
    private final Clock clock;

    GoalDesk(
            GoalTable goals,
            BookableAccounts accounts,
            Holdings holdings,
            BaseCurrencies currencies,
            Days days,
            MergePatch patches,
            IdempotencyKeys keys,
            Clock clock) {
        this.goals = goals;
        this.accounts = accounts;
        this.holdings = holdings;
        this.currencies = currencies;
        this.days = days;
        this.patches = patches;
        this.keys = keys;
        this.clock = clock;
    }

    /** A goal to be shown, and the version it is shown in. */
    record Shown(GoalView view, long version) {}

    @Transactional(readOnly = true)
    public List<GoalView> list(UserId owner) {
        return goals.all(owner).stream()
                .map(goal -> progress(owner, goal).view())
                .toList();
    }

    @Transactional(readOnly = true)
    public Shown show(UserId owner, UUID id) {
        var goal = find(owner, id);
        return new Shown(progress(owner, goal).view(), goal.version());
    }

    @Transactional
    public Shown set(UserId owner, GoalEdit edit, @Nullable String idempotencyKey) {
        var id = keys.once(owner.value(), SCOPE, idempotencyKey, edit.toString(), () -> add(owner, edit));
        return show(owner, id);
    }

    private UUID add(UserId owner, GoalEdit edit) {
        goals.lock(owner);
        return goals.add(owner, checked(owner, edit, null), clock.instant());
    }

    @Transactional
    public Shown describe(UserId owner, UUID id, @Nullable String ifMatch, JsonNode patch) {
        goals.lock(owner);
        var goal = find(owner, id);
        ETags.requireMatch(ifMatch, goal.version());
        var described = checked(owner, patches.apply(patch, goal.content()), goal);
        var isElsewhere = !described.currency().equals(goal.currency())
                || !Objects.equals(described.accountId(), goal.accountId());
        if (isElsewhere && !goals.contributions(id).isEmpty()) {
            throw GoalProblems.hasContributions();
        }
        goals.rewrite(described);
        return show(owner, id);
    }

    @Transactional
    public void delete(UserId owner, UUID id, @Nullable String ifMatch) {
        goals.lock(owner);
        var goal = find(owner, id);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, goal.version());
        }
        goals.delete(id);
    }

    @Transactional(readOnly = true)
    public Contribution.All contributions(UserId owner, UUID id) {
        return new Contribution.All(goals.contributions(find(owner, id).id()));
    }

    @Transactional
    public Contribution contribute(UserId owner, UUID id, Contribution.Edit edit) {
        goals.lock(owner);
        var goal = find(owner, id);
        if (goal.accountId() != null) {
            throw GoalProblems.hasAccount();
        }
        if (edit.amount().signum() == 0) {
            throw GoalProblems.field("amount", "must not be 0");
        }
        SmallestCoin.of(goal.currency()).require("amount", edit.amount());
        requireNear("day", edit.day(), days.today(owner));
        return new Contribution(goals.contribute(id, edit), edit.day(), edit.amount(), edit.note());
    }

    @Transactional
    public void takeBack(UserId owner, UUID id, UUID contribution) {
        if (!goals.takeBack(find(owner, id).id(), contribution)) {
            throw GoalProblems.contributionNotFound();
        }
    }

    private Goal find(UserId owner, UUID id) {
        return goals.find(owner, id).orElseThrow(GoalProblems::notFound);
    }

    private Goal checked(UserId owner, GoalEdit edit, @Nullable Goal before) {
        var today = days.today(owner);
        var start = Objects.requireNonNullElse(edit.startedOn(), today);
        requireNear("startedOn", start, today);
        requireNear("dueOn", edit.dueOn(), today);
        if (!edit.dueOn().isAfter(start)) {
            throw GoalProblems.field("dueOn", "must be after startedOn");
        }
        var currency = currency(owner, edit, before);
        SmallestCoin.of(currency)
                .orAsFineAs(
                        before != null && currency.equals(before.currency())
                                ? Stream.of(before.target())
                                : Stream.empty())
                .require("target", edit.target());
        return new Goal(
                before == null ? new UUID(0, 0) : before.id(),
                0,
                edit.name(),
                edit.target(),
                currency,
                edit.dueOn(),
                start,
                edit.accountId(),
                clock.instant());
    }

    private static void requireNear(String field, LocalDate day, LocalDate today) {
        if (day.isBefore(today.minusYears(MOST_YEARS)) || day.isAfter(today.plusYears(MOST_YEARS))) {
            throw GoalProblems.field(field, "must be within %d years".formatted(MOST_YEARS));
        }
    }

    private String currency(UserId owner, GoalEdit edit, @Nullable Goal before) {
        var account = edit.accountId();
        if (account == null) {
            return Objects.requireNonNullElseGet(edit.currency(), () -> currencies.of(owner));
        }
        var isKept = before != null && account.equals(before.accountId());
        var own = accounts.currencyOf(isKept ? account : accounts.named(owner, account, "accountId"));
        if (edit.currency() != null && !edit.currency().equals(own)) {
            throw GoalProblems.field("currency", "must be that of the account, " + own);
        }
        if (goals.all(owner).stream()
                .anyMatch(it -> account.equals(it.accountId())
                        && (before == null || !it.id().equals(before.id())))) {
            throw GoalProblems.accountTaken();
        }
        return own;
    }

    private Progress progress(UserId owner, Goal goal) {
        var today = days.today(owner);
        return new Progress(goal, today, saved(owner, goal, goal.startedOn().minusDays(1)), saved(owner, goal, today));
    }

    private BigDecimal saved(UserId owner, Goal goal, LocalDate day) {
        return goal.accountId() == null ? goals.saved(goal.id(), day) : holdings.of(owner, goal.accountId(), day);
    }
}

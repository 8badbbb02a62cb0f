package dev.lifeops.finance.rules;

import dev.lifeops.finance.accounts.BookableAccounts;
import dev.lifeops.finance.categories.KnownCategories;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKeys;
import dev.lifeops.shared.MergePatch;
import dev.lifeops.shared.Paged;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a person does with rules: write, put in order, take away. */
@Service
class RuleDesk {

    private static final String SCOPE = "POST " + RuleController.PATH;

    private static final int MOST_RULES = 200;

    private final RuleTable rules;
    private final Shadows shadows;
    private final KnownCategories categories;
    private final BookableAccounts accounts;
    private final MergePatch patches;
    private final IdempotencyKeys keys;
    private final Clock clock;

    RuleDesk(
            RuleTable rules,
            Shadows shadows,
            KnownCategories categories,
            BookableAccounts accounts,
            MergePatch patches,
            IdempotencyKeys keys,
            Clock clock) {
        this.rules = rules;
        this.shadows = shadows;
        this.categories = categories;
        this.accounts = accounts;
        this.patches = patches;
        this.keys = keys;
        this.clock = clock;
    }

    /** A rule with those that it fights with. */
    record Shown(Rule.View view, long version) {}

    @Transactional(readOnly = true)
    public Paged<Rule.View> list(UserId owner, Pageable page) {
        var all = rules.all(owner);
        var known = shadows.among(owner);
        var rows = all.stream().skip(page.getOffset()).limit(page.getPageSize()).toList();
        return Paged.of(new PageImpl<>(rows, page, all.size()), rule -> rule.view(known.of(rule.id())));
    }

    @Transactional(readOnly = true)
    public Shown show(UserId owner, UUID id) {
        var rule = find(owner, id);
        return new Shown(rule.view(shadows.among(owner).of(id)), rule.version());
    }

    @Transactional
    public Shown add(UserId owner, RuleEdit rule, @Nullable String idempotencyKey) {
        var id = keys.once(owner.value(), SCOPE, idempotencyKey, rule.toString(), () -> add(owner, rule));
        return show(owner, id);
    }

    private UUID add(UserId owner, RuleEdit rule) {
        rules.lockOrder(owner);
        require(owner, rule, null);
        var place = rules.all(owner).size() + 1;
        if (place > MOST_RULES) {
            throw RuleProblems.tooMany(MOST_RULES);
        }
        return rules.add(owner, place, rule, clock.instant());
    }

    @Transactional
    public Shown rewrite(UserId owner, UUID id, @Nullable String ifMatch, JsonNode patch) {
        rules.lockOrder(owner);
        var rule = find(owner, id);
        ETags.requireMatch(ifMatch, rule.version());
        var rewritten = patches.apply(patch, rule.content());
        require(owner, rewritten, rule.content().accountId());
        rules.rewrite(id, rewritten);
        return show(owner, id);
    }

    /** Beyond the last place is the last place. */
    @Transactional
    public Shown move(UserId owner, UUID id, int place) {
        rules.lockOrder(owner);
        var from = find(owner, id).place();
        rules.move(owner, id, from, Math.min(place, rules.all(owner).size()));
        return show(owner, id);
    }

    @Transactional
    public void delete(UserId owner, UUID id, @Nullable String ifMatch) {
        rules.lockOrder(owner);
        var rule = find(owner, id);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, rule.version());
        }
        rules.move(owner, id, rule.place(), rules.all(owner).size());
        rules.delete(id);
    }

    public Rule find(UserId owner, UUID id) {
        return rules.find(owner, id).orElseThrow(RuleProblems::notFound);
    }

    /** An account that the rule named before stays allowed, though it was archived since. */
    public void require(UserId owner, RuleEdit rule, @Nullable UUID accountBefore) {
        if (rule.asksNothing()) {
            throw RuleProblems.asksNothing();
        }
        if (rule.doesNothing()) {
            throw RuleProblems.doesNothing();
        }
        if (rule.fitsNoAmount()) {
            throw RuleProblems.field("amountTo", "must not be less than amountFrom");
        }
        if (rule.categoryId() != null) {
            categories.require(owner, List.of(rule.categoryId()));
        }
        if (rule.accountId() != null && !rule.accountId().equals(accountBefore)) {
            accounts.named(owner, rule.accountId(), "accountId");
        }
    }
}

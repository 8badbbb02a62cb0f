package dev.lifeops.finance.rules;

import dev.lifeops.identity.UserId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Tries rules on what is booked, and lets them loose on it. */
@Service
class RuleTrying {

    private final RuleDesk desk;
    private final RuleTable table;
    private final Trials trials;
    private final Rules rules;

    RuleTrying(RuleDesk desk, RuleTable table, Trials trials, Rules rules) {
        this.desk = desk;
        this.table = table;
        this.trials = trials;
        this.rules = rules;
    }

    /** All figures of the answer are of one moment. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Trial test(UserId owner, RuleEdit draft, Span span, Pageable page) {
        span.require();
        desk.require(owner, draft, null);
        return trials.of(owner, draft, span, page);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Trial test(UserId owner, UUID rule, Span span, Pageable page) {
        span.require();
        desk.find(owner, rule);
        return trials.of(owner, rule, span, page);
    }

    /** Those that are not named still decide what they decide first. */
    @Transactional
    public RulesApplied apply(UserId owner, Span span, @Nullable List<UUID> some) {
        span.require();
        table.lockOrder(owner);
        if (some != null) {
            requireKnown(owner, some);
        }
        return rules.apply(owner, span, some);
    }

    private void requireKnown(UserId owner, List<UUID> some) {
        var known = table.all(owner).stream().map(Rule::id).collect(Collectors.toSet());
        if (!known.containsAll(some)) {
            throw RuleProblems.unknown("ruleIds");
        }
    }
}

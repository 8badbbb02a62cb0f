package dev.lifeops.finance.ledger;

import dev.lifeops.finance.rules.Rules;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKeys;
import dev.lifeops.shared.Paged;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a person does with transactions: write them down, put them right, strike them out. */
@Service
class Ledger {

    private static final String SCOPE = "POST " + TransactionController.PATH;

    private final TransactionTable transactions;
    private final Drafting drafting;
    private final Patching patching;
    private final Naming naming;
    private final Rules rules;
    private final History history;
    private final GroupWatch groups;
    private final IdempotencyKeys keys;
    private final Clock clock;

    Ledger(
            TransactionTable transactions,
            Drafting drafting,
            Patching patching,
            Naming naming,
            Rules rules,
            History history,
            GroupWatch groups,
            IdempotencyKeys keys,
            Clock clock) {
        this.transactions = transactions;
        this.drafting = drafting;
        this.patching = patching;
        this.naming = naming;
        this.rules = rules;
        this.history = history;
        this.groups = groups;
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Transaction show(UserId owner, UUID id) {
        return transactions.find(owner, id).orElseThrow(LedgerProblems::notFound);
    }

    @Transactional
    public Transaction write(UserId owner, TransactionEdit edit, @Nullable String idempotencyKey) {
        var id = keys.once(owner.value(), SCOPE, idempotencyKey, edit.toString(), () -> write(owner, edit));
        return show(owner, id);
    }

    private UUID write(UserId owner, TransactionEdit edit) {
        var id = transactions.add(owner, null, drafting.entry(owner, edit, null), clock.instant());
        requireNotRefundedTooMuch(id);
        rules.decide(owner, id);
        return id;
    }

    @Transactional
    public Transaction correct(UserId owner, UUID id, @Nullable String ifMatch, JsonNode patch) {
        return change(owner, id, ifMatch, ChangeAction.CORRECTED, entry -> {
            var corrected = drafting.entry(owner, patching.apply(patch, TransactionEdit.of(entry)), entry);
            if (corrected.movement().kind() != Kind.EXPENSE) {
                requireNotRefunded(id);
            }
            return corrected;
        });
    }

    /** Rewrites an entry, keeping what it was before. */
    @Transactional
    public Transaction change(
            UserId owner,
            UUID id,
            @Nullable String ifMatch,
            ChangeAction action,
            UnaryOperator<Transaction.Entry> change) {
        var before = lock(owner, id);
        ETags.requireMatch(ifMatch, before.version());
        var changed = change.apply(before.entry());
        groups.requireAllowed(before, changed);
        transactions.rewrite(owner, id, changed);
        groups.tellChanged(owner, List.of(id));
        requireNotRefundedTooMuch(id);
        var after = show(owner, id);
        if (before.receiptId() != null && action == ChangeAction.CORRECTED) {
            naming.learn(owner, after.entry().lines(), before.entry().lines());
            naming.learn(
                    owner,
                    before.receiptId(),
                    before.entry().occasion(),
                    after.entry().occasion());
        }
        history.record(owner, action, before, after);
        return after;
    }

    @Transactional
    public void strike(UserId owner, UUID id, @Nullable String ifMatch) {
        var before = lock(owner, id);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, before.version());
        }
        requireNotRefunded(id);
        groups.requireStrikable(before);
        transactions.delete(id);
        history.record(owner, ChangeAction.STRUCK, before, null);
    }

    /** What was changed, also about a transaction that is struck out. */
    @Transactional(readOnly = true)
    public Paged<ChangeView> history(UserId owner, UUID id, Pageable page) {
        var changes = history.of(owner, id, page);
        if (changes.getTotalElements() == 0) {
            show(owner, id);
        }
        return Paged.of(changes, Function.identity());
    }

    private void requireNotRefundedTooMuch(UUID id) {
        if (transactions.isRefundedTooMuch(id)) {
            throw LedgerProblems.refundedTooMuch();
        }
    }

    private Transaction lock(UserId owner, UUID id) {
        return transactions.lock(owner, id).orElseThrow(LedgerProblems::notFound);
    }

    private void requireNotRefunded(UUID id) {
        if (transactions.isRefunded(id)) {
            throw LedgerProblems.refunded();
        }
    }
}

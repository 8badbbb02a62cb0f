package dev.lifeops.finance;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.IdempotencyKey;
import dev.lifeops.shared.IdempotencyKeys;
import dev.lifeops.shared.MergePatch;
import dev.lifeops.shared.Problem;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a person does with transactions: write them down, put them right, strike them out. */
@Service
class Ledger {

    private static final String SCOPE = "POST " + TransactionController.PATH;

    private final Transactions transactions;
    private final MergePatch patches;
    private final IdempotencyKeys keys;
    private final Clock clock;

    Ledger(Transactions transactions, MergePatch patches, IdempotencyKeys keys, Clock clock) {
        this.transactions = transactions;
        this.patches = patches;
        this.keys = keys;
        this.clock = clock;
    }

    /** A transaction to be shown, and the version it is shown in. */
    record Shown(TransactionView view, long version) {}

    @Transactional(readOnly = true)
    public Shown show(UserId owner, UUID id) {
        return shown(transactions.findByIdAndOwnerId(id, owner.value()).orElseThrow(Ledger::notFound));
    }

    @Transactional
    public Shown write(UserId owner, TransactionEdit edit, @Nullable String idempotencyKey) {
        refuseEmptyItems(edit);
        if (idempotencyKey == null) {
            return shown(write(owner, edit));
        }
        var fingerprint = IdempotencyKey.fingerprintOf(edit.toString());
        var key = new IdempotencyKey(owner.value(), SCOPE, idempotencyKey, fingerprint);
        return show(owner, keys.once(key, () -> write(owner, edit).id()).resource());
    }

    private Transaction write(UserId owner, TransactionEdit edit) {
        return transactions.saveAndFlush(new Transaction(owner, null, edit.entry(), clock.instant()));
    }

    @Transactional
    public Shown correct(UserId owner, UUID id, @Nullable String ifMatch, JsonNode patch) {
        var transaction = lock(owner, id);
        ETags.requireMatch(ifMatch, transaction.version());
        var corrected = patches.apply(patch, TransactionEdit.of(transaction.entry()));
        refuseEmptyItems(corrected);
        transaction.rewrite(corrected.entry());
        transactions.flush();
        return shown(transaction);
    }

    @Transactional
    public void strike(UserId owner, UUID id, @Nullable String ifMatch) {
        var transaction = lock(owner, id);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, transaction.version());
        }
        transactions.delete(transaction);
    }

    private Transaction lock(UserId owner, UUID id) {
        return transactions.lock(id, owner.value()).orElseThrow(Ledger::notFound);
    }

    private static void refuseEmptyItems(TransactionEdit edit) {
        var problems = IntStream.range(0, edit.items().size())
                .filter(at -> edit.items().get(at).isEmpty())
                .mapToObj(at -> new FieldProblem("items[" + at + "]", "needs a name or a total"))
                .toList();
        if (!problems.isEmpty()) {
            throw FieldProblem.refusal(problems);
        }
    }

    private static Shown shown(Transaction transaction) {
        return new Shown(TransactionView.of(transaction), transaction.version());
    }

    private static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "TRANSACTION_NOT_FOUND", "There is no such transaction.");
    }
}

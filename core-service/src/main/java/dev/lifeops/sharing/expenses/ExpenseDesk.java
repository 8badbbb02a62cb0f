package dev.lifeops.sharing.expenses;

import dev.lifeops.finance.SharedLedger;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKeys;
import dev.lifeops.shared.MergePatch;
import dev.lifeops.shared.Paged;
import dev.lifeops.sharing.expenses.Expense.Paid;
import dev.lifeops.sharing.groups.Circle;
import dev.lifeops.sharing.groups.Circles;
import dev.lifeops.sharing.groups.SharingProblems;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a person does with the expenses of a group: write them down, split what they paid, put it right, take it back. */
@Service
class ExpenseDesk {

    private final ExpenseTable expenses;
    private final Sharing sharing;
    private final Circles circles;
    private final SharedLedger ledger;
    private final MergePatch patches;
    private final IdempotencyKeys keys;

    ExpenseDesk(
            ExpenseTable expenses,
            Sharing sharing,
            Circles circles,
            SharedLedger ledger,
            MergePatch patches,
            IdempotencyKeys keys) {
        this.expenses = expenses;
        this.sharing = sharing;
        this.circles = circles;
        this.ledger = ledger;
        this.patches = patches;
        this.keys = keys;
    }

    /** An expense, and the group as the person sees it. */
    record Shown(Expense expense, Circle circle) {

        ExpenseView view() {
            return ExpenseView.of(expense, circle);
        }
    }

    @Transactional(readOnly = true)
    public Paged<ExpenseView> list(UserId person, UUID group, Pageable page) {
        var circle = circles.show(person, group);
        return Paged.of(expenses.of(group, page), expense -> ExpenseView.of(expense, circle));
    }

    @Transactional(readOnly = true)
    public Shown show(UserId person, UUID group, UUID id) {
        var circle = circles.show(person, group);
        return new Shown(find(group, id), circle);
    }

    private Expense find(UUID group, UUID id) {
        return expenses.find(group, id).orElseThrow(SharingProblems::expenseNotFound);
    }

    @Transactional
    public Shown write(UserId person, UUID group, ExpenseEdit edit, @Nullable String idempotencyKey) {
        return once(person, group, edit.toString(), idempotencyKey, () -> {
            var circle = circles.change(person, group);
            var paid = paid(circle, edit, null);
            return sharing.add(circle, paid, Drafts.of(circle, edit, null));
        });
    }

    /** Only who paid can say from where; whoever else writes it down leaves it as it is. */
    private Paid paid(Circle circle, ExpenseEdit edit, @Nullable Expense before) {
        var by = edit.paidBy() == null ? circle.me().id() : edit.paidBy();
        var isSame = before != null && before.paid().by().equals(by);
        if (!isSame) {
            circle.present(by, "paidBy");
        }
        var known = before == null ? null : before.paid().account();
        var isMine = by.equals(circle.me().id());
        if (edit.accountId() == null || edit.accountId().equals(known)) {
            return new Paid(by, null, isMine ? edit.accountId() : isSame ? known : null);
        }
        if (!isMine) {
            throw SharingProblems.field("accountId", "is for who paid");
        }
        ledger.requireAccount(circle.person(), edit.accountId(), "accountId");
        return new Paid(by, null, edit.accountId());
    }

    /** The transaction first, as whoever edits it holds it first. */
    @Transactional
    public Shown split(UserId person, UUID group, TransactionSplit wish, @Nullable String idempotencyKey) {
        return once(person, group, wish.toString(), idempotencyKey, () -> {
            circles.show(person, group);
            var transaction = ledger.expense(person, wish.transactionId());
            var circle = circles.change(person, group);
            if (transaction.by() != null) {
                throw SharingProblems.splitAlready();
            }
            var paid = new Paid(circle.me().id(), transaction.id(), null);
            return sharing.add(circle, paid, Drafts.of(circle, transaction, wish, null));
        });
    }

    private Shown once(
            UserId person, UUID group, String content, @Nullable String idempotencyKey, Supplier<UUID> write) {
        var scope = "POST " + ExpenseController.PATH + " " + group;
        return show(person, group, keys.once(person.value(), scope, idempotencyKey, content, write));
    }

    @Transactional
    public Shown correct(UserId person, UUID group, UUID id, @Nullable String ifMatch, JsonNode patch) {
        var seen = show(person, group, id).expense();
        requirePayer(circles.show(person, group), seen);
        var transaction = seen.paid().transaction();
        if (transaction == null) {
            var circle = circles.change(person, group);
            var before = find(group, id);
            ETags.requireMatch(ifMatch, before.version());
            var shown = ExpenseView.of(before, circle);
            var edit = patches.apply(patch, ExpenseEdit.of(shown.accountId(), before));
            sharing.rewrite(circle, before, paid(circle, edit, before), Drafts.of(circle, edit, before.content()));
        } else {
            var split = ledger.expense(person, transaction);
            var circle = circles.change(person, group);
            var before = find(group, id);
            ETags.requireMatch(ifMatch, before.version());
            var wish = patches.apply(patch, TransactionSplit.of(transaction, before.content()));
            if (!wish.transactionId().equals(transaction)) {
                throw SharingProblems.field("transactionId", "stays the same");
            }
            sharing.rewrite(circle, before, before.paid(), Drafts.of(circle, split, wish, before.content()));
        }
        return show(person, group, id);
    }

    @Transactional
    public void remove(UserId person, UUID group, UUID id, @Nullable String ifMatch) {
        var seen = show(person, group, id).expense();
        requirePayer(circles.show(person, group), seen);
        if (seen.paid().transaction() != null) {
            ledger.expense(person, seen.paid().transaction());
        }
        var circle = circles.change(person, group);
        var before = find(group, id);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, before.version());
        }
        sharing.remove(circle, before);
    }

    /** What is in somebody's books is theirs to split. */
    private static void requirePayer(Circle circle, Expense expense) {
        if (expense.paid().transaction() != null
                && !expense.paid().by().equals(circle.me().id())) {
            throw SharingProblems.notPayer();
        }
    }
}

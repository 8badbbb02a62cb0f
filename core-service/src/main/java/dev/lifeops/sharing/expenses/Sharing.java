package dev.lifeops.sharing.expenses;

import dev.lifeops.finance.SharedLedger;
import dev.lifeops.finance.SplitTransactionChanged;
import dev.lifeops.finance.SplitTransactionStruck;
import dev.lifeops.sharing.expenses.Expense.Content;
import dev.lifeops.sharing.expenses.Expense.Paid;
import dev.lifeops.sharing.groups.Action;
import dev.lifeops.sharing.groups.Circle;
import dev.lifeops.sharing.groups.Circles;
import dev.lifeops.sharing.groups.GroupHistory;
import dev.lifeops.sharing.groups.MemberJoined;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps expenses, the books of all who share them and the history together; whoever calls holds the group. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sharing {

    private final ExpenseTable expenses;
    private final Bookkeeping books;
    private final SharedLedger ledger;
    private final Circles circles;
    private final GroupHistory history;
    private final Clock clock;

    Sharing(
            ExpenseTable expenses,
            Bookkeeping books,
            SharedLedger ledger,
            Circles circles,
            GroupHistory history,
            Clock clock) {
        this.expenses = expenses;
        this.books = books;
        this.ledger = ledger;
        this.circles = circles;
        this.history = history;
        this.clock = clock;
    }

    public UUID add(Circle circle, Paid paid, Content content) {
        var id = expenses.add(circle.id(), paid, Bearing.requireShared(content, paid.by()), clock.instant());
        if (paid.transaction() != null) {
            ledger.split(circle.person(), paid.transaction(), id);
        }
        var added = find(circle, id);
        books.book(circle, added);
        history.record(circle, Action.EXPENSE_ADDED, id, null, ExpenseView.forAll(added));
        return id;
    }

    public void rewrite(Circle circle, Expense before, Paid paid, Content content) {
        replace(circle, before, paid, Bearing.requireShared(content, paid.by()));
    }

    private void replace(Circle circle, Expense before, Paid paid, Content content) {
        expenses.rewrite(before.id(), paid, content);
        var after = find(circle, before.id());
        books.book(circle, after);
        var shown = ExpenseView.forAll(after);
        if (!shown.equals(ExpenseView.forAll(before))) {
            history.record(circle, Action.EXPENSE_CHANGED, before.id(), ExpenseView.forAll(before), shown);
        }
    }

    public void remove(Circle circle, Expense expense) {
        books.forget(circle, expense);
        if (expense.paid().transaction() != null) {
            ledger.split(circle.person(), expense.paid().transaction(), null);
        }
        expenses.delete(expense.id());
        history.record(circle, Action.EXPENSE_REMOVED, expense.id(), ExpenseView.forAll(expense), null);
    }

    private Expense find(Circle circle, UUID id) {
        return expenses.find(circle.id(), id).orElseThrow();
    }

    /** What the payer puts right in their own books is right for all. */
    @EventListener
    public void follow(SplitTransactionChanged changed) {
        expenses.ofTransaction(changed.transaction()).ifPresent(seen -> {
            var circle = circles.holdFormer(changed.owner(), seen.group());
            var before = find(circle, seen.id());
            var transaction = ledger.expense(changed.owner(), changed.transaction());
            replace(circle, before, before.paid(), Drafts.again(transaction, before.content()));
        });
    }

    /** A purchase that never was is nobody's debt. */
    @EventListener
    public void follow(SplitTransactionStruck struck) {
        expenses.ofTransaction(struck.transaction()).ifPresent(seen -> {
            var circle = circles.holdFormer(struck.owner(), seen.group());
            remove(circle, find(circle, seen.id()));
        });
    }

    /** What was shared with a name before is in the books of the person from now on. */
    @EventListener
    public void follow(MemberJoined joined) {
        var circle = circles.hold(joined.person(), joined.group());
        expenses.all(circle.id()).forEach(expense -> books.book(circle, expense, circle.me()));
    }
}

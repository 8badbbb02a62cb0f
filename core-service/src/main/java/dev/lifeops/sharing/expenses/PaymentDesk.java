package dev.lifeops.sharing.expenses;

import dev.lifeops.finance.SharedLedger;
import dev.lifeops.finance.TakenTransactionStruck;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.BelievableDays;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKeys;
import dev.lifeops.shared.Paged;
import dev.lifeops.shared.SmallestCoin;
import dev.lifeops.sharing.expenses.PaymentController.PaymentAccount;
import dev.lifeops.sharing.groups.Action;
import dev.lifeops.sharing.groups.Circle;
import dev.lifeops.sharing.groups.Circles;
import dev.lifeops.sharing.groups.GroupHistory;
import dev.lifeops.sharing.groups.MemberJoined;
import dev.lifeops.sharing.groups.SharingProblems;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with payments within a group: write them down, say from where they came, take them back. */
@Service
class PaymentDesk {

    private final PaymentTable payments;
    private final Bookkeeping books;
    private final Circles circles;
    private final SharedLedger ledger;
    private final GroupHistory history;
    private final IdempotencyKeys keys;
    private final Clock clock;

    PaymentDesk(
            PaymentTable payments,
            Bookkeeping books,
            Circles circles,
            SharedLedger ledger,
            GroupHistory history,
            IdempotencyKeys keys,
            Clock clock) {
        this.payments = payments;
        this.books = books;
        this.circles = circles;
        this.ledger = ledger;
        this.history = history;
        this.keys = keys;
        this.clock = clock;
    }

    /** A payment, and the group as the person sees it. */
    record Shown(Payment payment, Circle circle) {

        PaymentView view() {
            return PaymentView.of(payment, circle);
        }
    }

    @Transactional(readOnly = true)
    public Paged<PaymentView> list(UserId person, UUID group, Pageable page) {
        var circle = circles.show(person, group);
        return Paged.of(payments.of(group, page), payment -> PaymentView.of(payment, circle));
    }

    @Transactional(readOnly = true)
    public Shown show(UserId person, UUID group, UUID id) {
        var circle = circles.show(person, group);
        return new Shown(find(group, id), circle);
    }

    private Payment find(UUID group, UUID id) {
        return payments.find(group, id).orElseThrow(SharingProblems::paymentNotFound);
    }

    @Transactional
    public Shown write(UserId person, UUID group, PaymentEdit edit, @Nullable String idempotencyKey) {
        var scope = "POST " + PaymentController.PATH + " " + group;
        var id = keys.once(person.value(), scope, idempotencyKey, edit.toString(), () -> write(person, group, edit));
        return show(person, group, id);
    }

    /** The transaction first, as whoever edits it holds it first. */
    private UUID write(UserId person, UUID group, PaymentEdit edit) {
        var seen = circles.show(person, group);
        var account = account(seen, content(seen, edit), null, edit.accountId(), edit.transactionId());
        var circle = circles.change(person, group);
        var content = content(circle, edit);
        BelievableDays.require("paidOn", content.paidOn());
        SmallestCoin.of(content.currency()).require("amount", content.amount());
        if (content.from().equals(content.to())) {
            throw SharingProblems.field("to", "must be another member");
        }
        var me = circle.me().id();
        requireMine(circle, content, account);
        var id = payments.add(
                circle.id(),
                content,
                me.equals(content.from()) ? account : null,
                me.equals(content.to()) ? account : null,
                clock.instant());
        var added = find(circle.id(), id);
        book(circle, added, edit.transactionId());
        history.record(circle, Action.PAYMENT_ADDED, id, null, PaymentView.forAll(added));
        return id;
    }

    /** Whoever left and owes since can still settle. */
    private Payment.Content content(Circle circle, PaymentEdit edit) {
        return new Payment.Content(
                edit.from() == null
                        ? circle.me().id()
                        : circle.named(edit.from(), "from").id(),
                circle.named(edit.to(), "to").id(),
                Objects.requireNonNullElseGet(edit.paidOn(), () -> ledger.today(circle.person())),
                edit.currency(),
                edit.amount(),
                edit.note());
    }

    /** That of the transaction, where one is named. */
    private @Nullable UUID account(
            Circle circle,
            Payment.Content content,
            @Nullable UUID payment,
            @Nullable UUID account,
            @Nullable UUID transaction) {
        if (transaction == null) {
            return account;
        }
        var given = content.givenBy(circle.me().id());
        if (given.signum() == 0) {
            throw SharingProblems.field("transactionId", "is for who gave or got it");
        }
        var own = ledger.paidWith(circle.person(), transaction, content.currency(), given, payment);
        if (account != null && !account.equals(own)) {
            throw SharingProblems.field("accountId", "is that of the transaction");
        }
        return own;
    }

    private void book(Circle circle, Payment payment, @Nullable UUID transaction) {
        if (transaction != null) {
            books.take(circle, payment, transaction);
        }
        books.book(circle, payment);
    }

    private void requireMine(Circle circle, Payment.Content payment, @Nullable UUID account) {
        if (account == null) {
            return;
        }
        var me = circle.me().id();
        if (!me.equals(payment.from()) && !me.equals(payment.to())) {
            throw SharingProblems.field("accountId", "is for who gave or got it");
        }
        ledger.requireAccount(circle.person(), account, "accountId");
    }

    /** From now on the person's own books say that it came from there, or went there. */
    @Transactional
    public Shown moveTo(UserId person, UUID group, UUID id, @Nullable String ifMatch, PaymentAccount wish) {
        var seen = show(person, group, id);
        var account = account(seen.circle(), seen.payment().content(), id, wish.accountId(), wish.transactionId());
        var circle = circles.hold(person, group);
        var before = find(group, id);
        ETags.requireMatch(ifMatch, before.version());
        requireMine(circle, before.content(), account);
        var me = circle.me().id();
        payments.moveTo(
                id,
                me.equals(before.content().from()) ? account : before.fromAccount(),
                me.equals(before.content().to()) ? account : before.toAccount());
        books.free(circle, before);
        book(circle, find(group, id), wish.transactionId());
        return show(person, group, id);
    }

    @Transactional
    public void remove(UserId person, UUID group, UUID id, @Nullable String ifMatch) {
        var circle = circles.change(person, group);
        var payment = find(group, id);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, payment.version());
        }
        remove(circle, payment);
    }

    /** The same within the caller's transaction, which holds the group; nothing where it is gone already. */
    void takeBack(Circle circle, UUID id) {
        payments.find(circle.id(), id).ifPresent(payment -> remove(circle, payment));
    }

    private void remove(Circle circle, Payment payment) {
        books.forget(circle, payment);
        payments.delete(payment.id());
        history.record(circle, Action.PAYMENT_REMOVED, payment.id(), PaymentView.forAll(payment), null);
    }

    /** What nobody tells of any more was paid nevertheless. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(TakenTransactionStruck struck) {
        payments.groupOf(struck.payment()).ifPresent(group -> {
            var circle = circles.holdFormer(struck.owner(), group);
            var payment = find(group, struck.payment());
            books.free(circle, payment);
            books.book(circle, payment);
        });
    }

    /** What was paid before under a name is in the books of the person from now on. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(MemberJoined joined) {
        var circle = circles.hold(joined.person(), joined.group());
        var me = circle.me().id();
        payments.all(circle.id()).stream()
                .filter(payment -> me.equals(payment.content().from())
                        || me.equals(payment.content().to()))
                .forEach(payment -> books.book(circle, payment));
    }
}

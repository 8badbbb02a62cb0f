package dev.lifeops.sharing.expenses;

import dev.lifeops.finance.SharedLedger;
import dev.lifeops.finance.SharedLine;
import dev.lifeops.finance.SharedThing;
import dev.lifeops.identity.UserId;
import dev.lifeops.sharing.expenses.Expense.Content;
import dev.lifeops.sharing.expenses.Expense.Line;
import dev.lifeops.sharing.groups.Circle;
import dev.lifeops.sharing.groups.Member;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has what a group shares written into the books of those of its members who have any. */
@Component
class Bookkeeping {

    private final SharedLedger ledger;

    Bookkeeping(SharedLedger ledger) {
        this.ledger = ledger;
    }

    void book(Circle circle, Expense expense) {
        circle.members().forEach(member -> book(circle, expense, member));
    }

    /** The same for one of them. */
    void book(Circle circle, Expense expense, Member member) {
        var person = member.person();
        if (person == null) {
            return;
        }
        var paid = expense.paid();
        var content = expense.content();
        var thing = thing(circle, expense);
        var isPayer = member.id().equals(paid.by());
        if (isPayer && paid.transaction() != null) {
            ledger.giveBack(
                    person, thing, lines(content, line -> line.amount().subtract(line.shareOf(member.id())), true));
            return;
        }
        ledger.give(person, thing, isPayer ? content.amount() : BigDecimal.ZERO, isPayer ? paid.account() : null);
        ledger.bear(person, thing, lines(content, line -> line.shareOf(member.id()), false));
    }

    /** No book mentions it any more. */
    void forget(Circle circle, Expense expense) {
        var nothing = new Content(expense.content().occasion(), null, List.of());
        book(
                circle,
                new Expense(
                        expense.id(),
                        expense.version(),
                        expense.group(),
                        expense.createdAt(),
                        expense.paid(),
                        nothing));
    }

    private static List<SharedLine> lines(Content content, Function<Line, BigDecimal> amount, boolean mirrored) {
        return content.lines().stream()
                .map(line -> new SharedLine(
                        line.id(),
                        line.type() == LineType.ITEM,
                        line.description(),
                        amount.apply(line),
                        line.category(),
                        mirrored ? line.transactionLine() : null))
                .toList();
    }

    private static SharedThing thing(Circle circle, Expense expense) {
        var occasion = expense.content().occasion();
        return new SharedThing(
                expense.id(),
                group(circle),
                occasion.bookedOn(),
                occasion.merchant(),
                occasion.note(),
                occasion.currency());
    }

    private static SharedThing.Group group(Circle circle) {
        return new SharedThing.Group(circle.id(), circle.name());
    }

    void book(Circle circle, Payment payment) {
        book(circle, payment, payment.content().amount());
    }

    /** In the books of who is in front of the screen it is a transaction that they have already. */
    void take(Circle circle, Payment payment, UUID transaction) {
        var content = payment.content();
        var other = circle.me().id().equals(content.from()) ? content.to() : content.from();
        var thing = thing(circle, payment, circle.named(other, "to").name());
        ledger.take(circle.person(), thing, content.givenBy(circle.me().id()), transaction);
    }

    /** Such a transaction stands for itself again. */
    void free(Circle circle, Payment payment) {
        ledger.free(circle.person(), payment.id());
    }

    void forget(Circle circle, Payment payment) {
        book(circle, payment, BigDecimal.ZERO);
    }

    private void book(Circle circle, Payment payment, BigDecimal amount) {
        var content = payment.content();
        var from = circle.named(content.from(), "from");
        var to = circle.named(content.to(), "to");
        give(circle, payment, from.person(), to.name(), amount, payment.fromAccount());
        give(circle, payment, to.person(), from.name(), amount.negate(), payment.toAccount());
    }

    private void give(
            Circle circle,
            Payment payment,
            @Nullable UserId person,
            String other,
            BigDecimal amount,
            @Nullable UUID account) {
        if (person != null) {
            ledger.give(person, thing(circle, payment, other), amount, account);
        }
    }

    private static SharedThing thing(Circle circle, Payment payment, String other) {
        var content = payment.content();
        return new SharedThing(
                payment.id(), group(circle), content.paidOn(), other, content.note(), content.currency());
    }

    void book(Circle circle, Conversion conversion) {
        conversion.parts().forEach(part -> book(circle, conversion, part, part.amount()));
    }

    void forget(Circle circle, Conversion conversion) {
        conversion.parts().forEach(part -> book(circle, conversion, part, BigDecimal.ZERO));
    }

    private void book(Circle circle, Conversion conversion, Conversion.Part part, BigDecimal amount) {
        var person = circle.named(part.member(), "member").person();
        if (person != null) {
            var thing = new SharedThing(
                    conversion.id(), group(circle), conversion.day(), circle.name(), null, conversion.from());
            ledger.convert(person, thing, amount, conversion.to(), part.converted());
        }
    }
}

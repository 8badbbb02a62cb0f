package dev.lifeops.sharing.expenses;

import dev.lifeops.finance.SharedLedger;
import dev.lifeops.identity.UserId;
import dev.lifeops.sharing.GroupBooks;
import dev.lifeops.sharing.GroupExpense;
import dev.lifeops.sharing.GroupPayment;
import dev.lifeops.sharing.expenses.Expense.Line;
import dev.lifeops.sharing.expenses.Expense.Occasion;
import dev.lifeops.sharing.expenses.Expense.Paid;
import dev.lifeops.sharing.groups.Circle;
import dev.lifeops.sharing.groups.Circles;
import dev.lifeops.sharing.groups.GroupBalances;
import dev.lifeops.sharing.groups.GroupDesk;
import dev.lifeops.sharing.groups.GroupEdit;
import dev.lifeops.sharing.groups.Member;
import dev.lifeops.sharing.groups.MemberDesk;
import dev.lifeops.sharing.groups.SharingProblems;
import dev.lifeops.sharing.parting.Method;
import dev.lifeops.sharing.parting.Split;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Groups as other modules see them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TakingIn implements GroupBooks {

    private final GroupDesk groups;
    private final MemberDesk members;
    private final Circles circles;
    private final Sharing sharing;
    private final ExpenseTable expenses;
    private final PaymentDesk payments;
    private final GroupBalances balances;
    private final SharedLedger ledger;

    TakingIn(
            GroupDesk groups,
            MemberDesk members,
            Circles circles,
            Sharing sharing,
            ExpenseTable expenses,
            PaymentDesk payments,
            GroupBalances balances,
            SharedLedger ledger) {
        this.groups = groups;
        this.members = members;
        this.circles = circles;
        this.sharing = sharing;
        this.expenses = expenses;
        this.payments = payments;
        this.balances = balances;
        this.ledger = ledger;
    }

    @Override
    public UUID open(UserId person, String name) {
        return groups.open(person, new GroupEdit(name, false));
    }

    @Override
    public boolean isIn(UserId person, UUID group) {
        return circles.isIn(person, group);
    }

    @Override
    public void hold(UserId person, UUID group) {
        circles.change(person, group);
    }

    @Override
    public UUID me(UserId person, UUID group) {
        return circles.show(person, group).me().id();
    }

    @Override
    public Map<String, UUID> members(UserId person, UUID group) {
        return circles.show(person, group).members().stream().collect(Collectors.toMap(Member::name, Member::id));
    }

    @Override
    public Map<String, Map<UUID, BigDecimal>> balances(UserId person, UUID group) {
        return balances.of(circles.show(person, group).id()).byCurrency();
    }

    @Override
    public UUID add(UserId person, UUID group, String name) {
        return members.add(circles.change(person, group), name, null);
    }

    @Override
    public UUID add(UserId person, UUID group, GroupExpense expense) {
        var circle = circles.change(person, group);
        circle.present(expense.paidBy(), "paidBy");
        if (expense.account() != null) {
            requireMine(circle, expense.paidBy(), expense.account());
        }
        expense.shares().keySet().forEach(member -> circle.present(member, "shares"));
        var sum = expense.shares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var line = new Line(UUID.randomUUID(), LineType.ITEM, null, sum, expense.category(), null, null, Map.of());
        var occasion = new Occasion(expense.bookedOn(), expense.description(), expense.note(), expense.currency());
        var content = Bearing.of(occasion, new Split(Method.EXACT, expense.shares()), List.of(line));
        return sharing.add(circle, new Paid(expense.paidBy(), null, expense.account()), content);
    }

    private void requireMine(Circle circle, UUID payer, UUID account) {
        if (!payer.equals(circle.me().id())) {
            throw SharingProblems.field("accountId", "is for who paid");
        }
        ledger.requireAccount(circle.person(), account, "accountId");
    }

    @Override
    public UUID add(UserId person, UUID group, GroupPayment payment) {
        var edit = new PaymentEdit(
                payment.from(),
                payment.to(),
                payment.paidOn(),
                payment.currency(),
                payment.amount(),
                payment.note(),
                payment.account(),
                null);
        return payments.write(person, group, edit, null).payment().id();
    }

    @Override
    public void takeBack(UserId person, UUID group, Collection<UUID> shared, Collection<UUID> paid) {
        var circle = circles.change(person, group);
        shared.forEach(id -> expenses.find(group, id).ifPresent(expense -> sharing.remove(circle, expense)));
        paid.forEach(id -> payments.takeBack(circle, id));
    }

    @Override
    public void remove(UserId person, UUID group, Collection<UUID> names) {
        members.removeUnused(circles.change(person, group), names);
    }

    @Override
    public void close(UserId person, UUID group) {
        groups.close(circles.change(person, group));
    }
}

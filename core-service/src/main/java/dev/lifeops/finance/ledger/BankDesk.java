package dev.lifeops.finance.ledger;

import dev.lifeops.finance.BankAccount;
import dev.lifeops.finance.BankAccountKind;
import dev.lifeops.finance.BankLedger;
import dev.lifeops.finance.BankLine;
import dev.lifeops.finance.Correction;
import dev.lifeops.finance.Joined;
import dev.lifeops.finance.Joining;
import dev.lifeops.finance.OpenTransaction;
import dev.lifeops.finance.accounts.BookableAccounts;
import dev.lifeops.finance.currencies.Exchange;
import dev.lifeops.finance.currencies.Rate;
import dev.lifeops.finance.rules.Rules;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as banks see it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class BankDesk implements BankLedger {

    private final BookableAccounts accounts;
    private final BankBooking booking;
    private final BankCorrecting correcting;
    private final BankJoining joining;
    private final OpenTransactions open;
    private final Rules rules;
    private final Exchange exchange;
    private final GroupWatch groups;

    BankDesk(
            BookableAccounts accounts,
            BankBooking booking,
            BankCorrecting correcting,
            BankJoining joining,
            OpenTransactions open,
            Rules rules,
            Exchange exchange,
            GroupWatch groups) {
        this.accounts = accounts;
        this.booking = booking;
        this.correcting = correcting;
        this.joining = joining;
        this.open = open;
        this.rules = rules;
        this.exchange = exchange;
        this.groups = groups;
    }

    @Override
    public BankAccount account(UserId owner, UUID account) {
        return new BankAccount(accounts.named(owner, account, "accountId"), accounts.currencyOf(account));
    }

    @Override
    public BankAccount open(UserId owner, String name, BankAccountKind kind, String currency) {
        return new BankAccount(accounts.open(owner, name, kind, currency), currency);
    }

    @Override
    public BigDecimal balance(UserId owner, UUID account, LocalDate day) {
        return accounts.balance(owner, account, day);
    }

    @Override
    public Optional<BigDecimal> rate(UserId owner, String from, String to, LocalDate day) {
        return exchange.rate(owner, from, to, day).map(Rate::rate);
    }

    @Override
    public void book(UserId owner, BankAccount account, List<BankLine> lines) {
        booking.add(owner, account, lines);
        rules.decide(owner, lines.stream().map(BankLine::id).toList());
    }

    @Override
    public void correct(UserId owner, BankAccount account, List<Correction> corrections) {
        corrections.forEach(it -> correcting.correct(owner, account, it));
    }

    @Override
    public void strike(UserId owner, Collection<UUID> transactions) {
        groups.tellStruck(owner, transactions);
        booking.delete(owner, transactions);
    }

    @Override
    public List<OpenTransaction> open(UserId owner, LocalDate from, LocalDate to) {
        return open.between(owner, from, to);
    }

    @Override
    public Set<UUID> standing(UserId owner, Collection<UUID> transactions) {
        return open.standing(owner, transactions);
    }

    @Override
    public List<Joined> join(UserId owner, List<Joining> joinings) {
        var joined = joining.join(owner, joinings);
        joining.inherit(joined);
        tellGroups(owner, joined);
        return joined;
    }

    @Override
    public void part(UserId owner, List<Joined> joined) {
        joined.forEach(it -> joining.part(owner, it));
        tellGroups(owner, joined);
    }

    private void tellGroups(UserId owner, List<Joined> joined) {
        groups.tellChanged(
                owner, joined.stream().map(it -> it.joining().transaction()).toList());
    }
}

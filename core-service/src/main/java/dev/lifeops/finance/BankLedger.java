package dev.lifeops.finance;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Books what banks tell, and joins it with what people have written down already; within the caller's transaction. */
public interface BankLedger {

    /** The account that a request names; refused unless it is the person's own and in use. */
    BankAccount account(UserId owner, UUID account);

    /** A new account of that person; refused where another of theirs has the name. */
    BankAccount open(UserId owner, String name, BankAccountKind kind, String currency);

    /** What an account holds at the end of a day. */
    BigDecimal balance(UserId owner, UUID account, LocalDate day);

    /** What one of a currency was worth in another on a day; empty where nobody knows. */
    Optional<BigDecimal> rate(UserId owner, String from, String to, LocalDate day);

    /** Books each line as one transaction, in the category that lessons and rules have for it. */
    void book(UserId owner, BankAccount account, List<BankLine> lines);

    /** Lets transactions say what the bank says now, except where a person has said otherwise; what is gone stays gone. */
    void correct(UserId owner, BankAccount account, List<Correction> corrections);

    /** Strikes out transactions; a refund of one stands alone from then on. */
    void strike(UserId owner, Collection<UUID> transactions);

    /** What went out or came in on some days and no bank has told of; transfers are not among it. */
    List<OpenTransaction> open(UserId owner, LocalDate from, LocalDate to);

    /** Those of some transactions booked from bank lines that are still what the bank told. */
    Set<UUID> standing(UserId owner, Collection<UUID> transactions);

    /** Joins transactions with bank lines; those that are gone or joined already are left out of the answer. */
    List<Joined> join(UserId owner, List<Joining> joinings);

    /** Puts transactions back to where they lay, unless somebody has moved them since. */
    void part(UserId owner, List<Joined> joined);
}

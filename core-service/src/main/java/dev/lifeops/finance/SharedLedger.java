package dev.lifeops.finance;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what people share in the books of each of them, so that only their own share counts; within the caller's
 * transaction. Each call says anew what the books of one person say of one thing; where that is nothing, they no longer
 * mention it.
 */
public interface SharedLedger {

    /** An expense of the person's own that nobody else changes meanwhile; refused where it cannot be split. */
    SplitTransaction expense(UserId owner, UUID transaction);

    /** From now on the expense is split by one of a group, or by none. */
    void split(UserId owner, UUID transaction, @Nullable UUID by);

    /** What others bear of an expense of the person's own comes back, in the categories of its lines. */
    void giveBack(UserId owner, SharedThing thing, List<SharedLine> lines);

    /** What the person bears of what somebody else paid, or of what was paid into the group. */
    void bear(UserId owner, SharedThing thing, List<SharedLine> lines);

    /**
     * What the person gave the group or others in it, and below zero what they got.
     *
     * @param account where it came from or went to; a purse where nothing is said
     */
    void give(UserId owner, SharedThing thing, BigDecimal amount, @Nullable UUID account);

    /**
     * The account of a transaction of the person's own, which nobody else changes meanwhile, that can be such a payment;
     * refused where it cannot.
     *
     * @param payment that it may be already
     */
    UUID paidWith(UserId owner, UUID transaction, String currency, BigDecimal amount, @Nullable UUID payment);

    /** What the person gave, or got, is a transaction that is in their books already, and no new one. */
    void take(UserId owner, SharedThing thing, BigDecimal amount, UUID transaction);

    /** The transaction that was so taken, if one was, stands for itself again. */
    void free(UserId owner, UUID thing);

    /** What the group owes the person in one currency, and below zero what it is owed, is so much in another now. */
    void convert(UserId owner, SharedThing thing, BigDecimal amount, String currency, BigDecimal converted);

    /** An account that the person may name in a field; refused unless it is their own, in use and no group's. */
    void requireAccount(UserId owner, UUID account, String field);

    /** One of a currency in another on a day, by the rates of a person; refused where nobody knows. */
    BigDecimal rate(UserId owner, String from, String to, LocalDate day);

    /** The day it is where the person lives. */
    LocalDate today(UserId owner);

    /** Takes away the accounts of a group that has no entries. */
    void close(UUID group);
}

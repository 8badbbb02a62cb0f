package dev.lifeops.finance;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Takes in what people kept in other programs, and lets go of it again; within the caller's transaction. */
public interface BroughtLedger {

    /** All accounts of a person, archived ones too. */
    List<BroughtAccount> accounts(UserId owner);

    /** Opens an account at a bank. */
    void open(UserId owner, BroughtAccount account, BroughtOpening opening);

    /** All categories of a person, those nearest to the top of the tree first. */
    List<BroughtCategory> categories(UserId owner);

    /** Adds a category at the top of the tree. */
    void add(UserId owner, BroughtCategory category);

    /** Books transactions as they were kept; the categories that they bring are the person's own choice. */
    void book(UserId owner, List<BroughtTransaction> transactions);

    /** How many of some transactions have been joined with what a bank told. */
    int joined(UserId owner, Collection<UUID> transactions);

    /** Strikes out transactions; a refund of one stands alone from then on. */
    void strike(UserId owner, Collection<UUID> transactions);

    /** Removes an account that nothing refers to any more; else what it was opened with goes, unless it was changed. */
    void close(UserId owner, UUID account, BigDecimal openingBalance);

    /** Removes a category that nothing refers to any more. */
    void removeCategory(UserId owner, UUID category);
}

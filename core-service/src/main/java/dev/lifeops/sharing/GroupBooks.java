package dev.lifeops.sharing;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Takes in what a group shared elsewhere, as if its members had written it down here, and lets go of it again; within
 * the caller's transaction. All of it is in the history as done by the person, and in the books of members who have any.
 */
public interface GroupBooks {

    /** Opens a group of which the person is the first member. */
    UUID open(UserId person, String name);

    /** Whether the person is in the group. */
    boolean isIn(UserId person, UUID group);

    /** Nobody else changes the group before the transaction ends; refused where it is archived. */
    void hold(UserId person, UUID group);

    /** Who the person is in the group. */
    UUID me(UserId person, UUID group);

    /** All who are in the group, by the names they have there. */
    Map<String, UUID> members(UserId person, UUID group);

    /** What the group owes its members by currency, and below zero what they owe; who is settled is left out. */
    Map<String, Map<UUID, BigDecimal>> balances(UserId person, UUID group);

    /** Adds somebody without an account, who can be invited later; refused where somebody is called so. */
    UUID add(UserId person, UUID group, String name);

    /** Writes down what one member paid for several. */
    UUID add(UserId person, UUID group, GroupExpense expense);

    /** Writes down what one member gave another. */
    UUID add(UserId person, UUID group, GroupPayment payment);

    /** Takes expenses and payments back as they are by now; those that are gone already are no matter. */
    void takeBack(UserId person, UUID group, Collection<UUID> expenses, Collection<UUID> payments);

    /** Takes out members who are no more than a name that nothing was ever shared with; others stay. */
    void remove(UserId person, UUID group, Collection<UUID> members);

    /** Deletes a group in which nothing is shared and that nobody else has joined or is invited to; others stay. */
    void close(UserId person, UUID group);
}

package dev.lifeops.sharing;

import dev.lifeops.identity.UserId;
import java.util.Map;
import java.util.UUID;

/**
 * Takes in what a group shared elsewhere, as if its members had written it down here; within the caller's transaction.
 * All of it is in the history as done by the person, and in the books of members who have any.
 */
public interface GroupBooks {

    /** Opens a group of which the person is the first member. */
    UUID open(UserId person, String name);

    /** Who the person is in the group. */
    UUID me(UserId person, UUID group);

    /** All who are in the group, by the names they have there. */
    Map<String, UUID> members(UserId person, UUID group);

    /** Adds somebody without an account, who can be invited later; refused where somebody is called so. */
    UUID add(UserId person, UUID group, String name);

    /** Writes down what one member paid for several. */
    UUID add(UserId person, UUID group, GroupExpense expense);

    /** Writes down what one member gave another. */
    UUID add(UserId person, UUID group, GroupPayment payment);
}

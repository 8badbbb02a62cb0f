package dev.lifeops.sharing.groups;

/** What somebody did in a group. */
public enum Action {
    GROUP_OPENED,
    GROUP_DESCRIBED,
    MEMBER_ADDED,
    MEMBER_INVITED,
    MEMBER_JOINED,
    INVITATION_DECLINED,
    MEMBER_LEFT,
    EXPENSE_ADDED,
    EXPENSE_CHANGED,
    EXPENSE_REMOVED,
    PAYMENT_ADDED,
    PAYMENT_REMOVED,
    BALANCES_CONVERTED,
    CONVERSION_REMOVED
}

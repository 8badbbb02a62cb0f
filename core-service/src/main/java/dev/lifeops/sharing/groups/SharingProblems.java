package dev.lifeops.sharing.groups;

import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What is refused about groups and what they share, each with its stable code. */
public final class SharingProblems {

    /** So many people are in a group at most, those who left included. */
    static final int MOST_MEMBERS = 200;

    private SharingProblems() {}

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "GROUP_NOT_FOUND", "There is no such group.");
    }

    static Problem memberNotFound() {
        return new Problem(HttpStatus.NOT_FOUND, "MEMBER_NOT_FOUND", "There is nobody of this id in the group.");
    }

    static Problem invitationNotFound() {
        return new Problem(HttpStatus.NOT_FOUND, "INVITATION_NOT_FOUND", "You have no such invitation.");
    }

    /** There is no such expense. */
    public static Problem expenseNotFound() {
        return new Problem(HttpStatus.NOT_FOUND, "EXPENSE_NOT_FOUND", "The group has no such expense.");
    }

    /** There is no such payment. */
    public static Problem paymentNotFound() {
        return new Problem(HttpStatus.NOT_FOUND, "PAYMENT_NOT_FOUND", "The group has no such payment.");
    }

    /** There is no such conversion. */
    public static Problem conversionNotFound() {
        return new Problem(HttpStatus.NOT_FOUND, "CONVERSION_NOT_FOUND", "The group has no such conversion.");
    }

    static Problem archived() {
        return conflict("GROUP_ARCHIVED", "The group is archived: take it out again to share something in it.");
    }

    static Problem notSettled() {
        return conflict("GROUP_NOT_SETTLED", "Some still owe others in the group; it can be archived, not deleted.");
    }

    static Problem inUse() {
        return conflict("GROUP_IN_USE", "Something was shared in the group; it can be archived, not deleted.");
    }

    static Problem nameTaken() {
        return conflict("MEMBER_NAME_TAKEN", "Somebody in the group is called so already.");
    }

    static Problem full() {
        return conflict("GROUP_FULL", "A group has %d members at most.".formatted(MOST_MEMBERS));
    }

    static Problem invitedAlready() {
        return conflict("MEMBER_INVITED", "This address is invited to the group already.");
    }

    static Problem inGroupAlready() {
        return conflict("MEMBER_ALREADY", "This account is in the group already.");
    }

    static Problem memberNotSettled() {
        return conflict("MEMBER_NOT_SETTLED", "Whoever owes or is owed something cannot leave.");
    }

    static Problem lastMember() {
        return conflict("LAST_MEMBER", "Without you nobody could see the group: archive or delete it.");
    }

    /** Somebody who is gone would bear more or less than before. */
    public static Problem left() {
        return conflict("MEMBER_LEFT", "Somebody of it left the group; what they bear stays as it is.");
    }

    /** Only who paid has it in their books. */
    public static Problem notPayer() {
        return conflict("NOT_PAYER", "Only who paid can split it otherwise, for it lies in their books.");
    }

    /** It is split in this group or another. */
    public static Problem splitAlready() {
        return conflict("TRANSACTION_SPLIT", "The transaction is split already; change how, or take it back first.");
    }

    /** Nobody owes anything in that currency. */
    public static Problem nothingOwed() {
        return conflict("NOTHING_OWED", "Nobody owes anything in this currency.");
    }

    private static Problem conflict(String code, String detail) {
        return new Problem(HttpStatus.CONFLICT, code, detail);
    }

    static Problem unknownMember(String field) {
        return refusal("UNKNOWN_MEMBER", "There is nobody of this id in the group.")
                .with("field", field);
    }

    /** What is said of the parts does not come to the whole. */
    public static Problem doesNotAddUp(String field, BigDecimal missing) {
        return refusal("SPLIT_DOES_NOT_ADD_UP", "The parts do not come to the whole.")
                .with("field", field)
                .with("missing", missing.toPlainString());
    }

    /** The lines do not come to the amount. */
    public static Problem linesDoNotAddUp(BigDecimal amount, BigDecimal sum) {
        return refusal(
                        "LINES_DO_NOT_ADD_UP",
                        "The lines come to %s, which is not %s.".formatted(sum.toPlainString(), amount.toPlainString()))
                .with("missing", amount.subtract(sum).toPlainString());
    }

    /** A line is named that is not there, or twice. */
    public static Problem unknownLine() {
        return refusal(
                "UNKNOWN_LINE", "A line has an id that is not among the lines, or that another one has as well.");
    }

    /** The items that somebody has come to less than nothing. */
    public static Problem belowZero() {
        return refusal("SHARE_BELOW_ZERO", "Somebody would bear less than nothing of it.");
    }

    /** Nobody but the payer has a part of it. */
    public static Problem nothingShared() {
        return refusal("NOTHING_SHARED", "Nobody but who paid has a part of it.");
    }

    private static Problem refusal(String code, String detail) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    /** A field of a request does not fit. */
    public static Problem field(String field, String message) {
        return FieldProblem.refusal(List.of(new FieldProblem(field, message)));
    }
}

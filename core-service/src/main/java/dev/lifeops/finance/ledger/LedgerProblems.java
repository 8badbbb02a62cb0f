package dev.lifeops.finance.ledger;

import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What is refused about transactions. */
final class LedgerProblems {

    private LedgerProblems() {}

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "TRANSACTION_NOT_FOUND", "There is no such transaction.");
    }

    static Problem lineNotFound() {
        return new Problem(HttpStatus.NOT_FOUND, "LINE_NOT_FOUND", "The transaction has no such line.");
    }

    static Problem unknownLine() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "UNKNOWN_LINE",
                "A line has an id that no line of the transaction has, or that another one has as well.");
    }

    static Problem linesDoNotAddUp(BigDecimal amount, BigDecimal sum) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "LINES_DO_NOT_ADD_UP",
                        "The lines come to %s, which is not %s.".formatted(sum.toPlainString(), amount.toPlainString()))
                .with("missing", amount.subtract(sum).toPlainString());
    }

    static Problem lastLine() {
        return new Problem(
                HttpStatus.CONFLICT, "LAST_LINE", "A transaction has one line at least; strike out the transaction.");
    }

    static Problem refunded() {
        return new Problem(
                HttpStatus.CONFLICT,
                "TRANSACTION_REFUNDED",
                "A refund refers to this expense; take it off there first.");
    }

    static Problem ofGroup() {
        return new Problem(
                HttpStatus.CONFLICT,
                "TRANSACTION_OF_GROUP",
                "A group wrote this; change it there. Of a share its categories and tags can be chosen here.");
    }

    static Problem split() {
        return new Problem(
                HttpStatus.CONFLICT,
                "TRANSACTION_SPLIT",
                "It is split among a group; take the split back first, or leave it an expense.");
    }

    static Problem notToBeSplit() {
        return new Problem(
                HttpStatus.CONFLICT,
                "TRANSACTION_NOT_SPLITTABLE",
                "Only an expense of more than nothing can be split, and none that a group wrote itself.");
    }

    static Problem notToBePayment() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "TRANSACTION_IS_NO_PAYMENT",
                "A payment can be an expense, or an income where it came in, of its amount on an account in its currency,"
                        + " which no receipt, no refund and no group has to do with.");
    }

    static Problem unknownExpense() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_EXPENSE", "There is no such expense to be refunded.");
    }

    static Problem refundedTooMuch() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "REFUND_EXCEEDS_EXPENSE",
                "More would be given back than was paid; what goes beyond it is INCOME, or a refund of nothing else.");
    }

    static Problem field(String field, String message) {
        return FieldProblem.refusal(List.of(new FieldProblem(field, message)));
    }
}

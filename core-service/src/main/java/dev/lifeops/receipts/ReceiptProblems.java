package dev.lifeops.receipts;

import dev.lifeops.shared.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The refusals of this module, each with its stable code. */
final class ReceiptProblems {

    private ReceiptProblems() {}

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "RECEIPT_NOT_FOUND", "There is no such receipt.");
    }

    static Problem confirmed() {
        return new Problem(
                HttpStatus.CONFLICT, "RECEIPT_CONFIRMED", "The receipt is confirmed and does not change any more.");
    }

    static Problem beingRead() {
        return new Problem(HttpStatus.CONFLICT, "RECEIPT_BEING_READ", "The receipt is still waiting to be read.");
    }

    static Problem merged() {
        return new Problem(
                HttpStatus.CONFLICT,
                "RECEIPT_MERGED",
                "The receipt was merged from several pictures, which cannot be read again together.");
    }

    static Problem incomplete(List<String> missing) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "RECEIPT_INCOMPLETE",
                        "Before it can be confirmed the receipt needs: " + String.join(", ", missing) + ".")
                .with("missing", missing);
    }
}

package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;
import dev.lifeops.receipts.SureView.Outcome;
import dev.lifeops.receipts.SureView.Result;
import dev.lifeops.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Confirms what is sure, one receipt after the other, so that one that cannot be booked holds up none. */
@Service
class SureReceipts {

    static final int AT_MOST = 200;

    private final Receipts receipts;
    private final Review review;
    private final ReceiptDesk desk;
    private final TransactionTemplate transactions;

    SureReceipts(Receipts receipts, Review review, ReceiptDesk desk, TransactionTemplate transactions) {
        this.receipts = receipts;
        this.review = review;
        this.desk = desk;
        this.transactions = transactions;
    }

    SureView confirm(UserId owner, SureEdit edit) {
        var asked = edit.receipts() == null ? review.surest(owner, AT_MOST) : edit.receipts();
        var outcomes = asked.stream()
                .distinct()
                .map(id -> outcome(owner, id, edit.dryRun()))
                .toList();
        return SureView.of(edit.dryRun(), outcomes, review.waiting(owner));
    }

    private Outcome outcome(UserId owner, UUID id, boolean dryRun) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> settled(owner, id, dryRun)));
        } catch (Problem problem) {
            return Outcome.refused(id, problem);
        }
    }

    /** Under the receipt's lock, so that what is looked at is what is confirmed. */
    private Outcome settled(UserId owner, UUID id, boolean dryRun) {
        var found = dryRun ? receipts.findByIdAndOwnerId(id, owner.value()) : receipts.lock(id, owner.value());
        return found.map(receipt -> settled(owner, receipt, dryRun)).orElseGet(() -> Outcome.unknown(id));
    }

    private Outcome settled(UserId owner, Receipt receipt, boolean dryRun) {
        if (receipt.status() == ReceiptStatus.CONFIRMED) {
            return Outcome.of(receipt, Result.ALREADY_CONFIRMED, List.of());
        }
        if (receipt.status().isWaiting()) {
            return Outcome.of(receipt, Result.BEING_READ, List.of());
        }
        var doubts = review.whyNot(receipt);
        if (!doubts.isEmpty()) {
            return Outcome.of(receipt, Result.UNSURE, doubts);
        }
        if (dryRun) {
            return Outcome.of(receipt, Result.SURE, List.of());
        }
        desk.confirm(owner, receipt.id());
        return Outcome.of(receipt, Result.CONFIRMED, List.of());
    }
}

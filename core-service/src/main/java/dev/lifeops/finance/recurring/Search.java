package dev.lifeops.finance.recurring;

import dev.lifeops.finance.recurring.Recurrences.Found;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Looks anew at the payees whose transactions changed. */
@Component
class Search {

    private static final int AT_ONCE = 100;

    private final Payments payments;
    private final Recurrences recurrences;
    private final TransactionOperations transaction;

    Search(Payments payments, Recurrences recurrences, TransactionOperations transaction) {
        this.payments = payments;
        this.recurrences = recurrences;
        this.transaction = transaction;
    }

    /** Until none is left that changed. */
    void catchUp() {
        for (var changed = payments.changed(AT_ONCE); !changed.isEmpty(); changed = payments.changed(AT_ONCE)) {
            changed.forEach(payee -> transaction.executeWithoutResult(_ -> lookAt(payee)));
        }
    }

    /** The marks go first: what changes from here on sets another, and who comes second finds none. */
    private void lookAt(Payee payee) {
        if (payments.forgetChangeOf(payee)) {
            recurrences.replace(payee, found(payee));
        }
    }

    private List<Found> found(Payee payee) {
        return payments.with(payee).entrySet().stream()
                .flatMap(group -> Finding.among(group.getValue()).stream()
                        .map(chain -> new Found(group.getKey(), Recurrence.of(chain))))
                .toList();
    }
}

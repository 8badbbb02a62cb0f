package dev.lifeops.finance.recurring;

import dev.lifeops.finance.recurring.Recurrences.Found;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Looks anew at the payees whose transactions changed. */
@Component
class Search {

    private static final Logger LOG = LoggerFactory.getLogger(Search.class);
    private static final int AT_ONCE = 100;

    private final Payments payments;
    private final Recurrences recurrences;
    private final PausedPayees paused;
    private final TransactionOperations transaction;

    Search(Payments payments, Recurrences recurrences, PausedPayees paused, TransactionOperations transaction) {
        this.payments = payments;
        this.recurrences = recurrences;
        this.paused = paused;
        this.transaction = transaction;
    }

    /** Once at each that changed, so that one which fails, and stays marked, keeps nobody else waiting; it pauses. */
    void catchUp() {
        for (var changed = payments.changed(AT_ONCE); !changed.isEmpty(); ) {
            changed.stream().filter(payee -> !paused.contain(payee)).forEach(this::tryToLookAt);
            changed = payments.changedAfter(changed.getLast(), AT_ONCE);
        }
    }

    private void tryToLookAt(Payee payee) {
        try {
            transaction.executeWithoutResult(_ -> lookAt(payee));
            paused.remove(payee);
        } catch (CannotCreateTransactionException e) {
            throw e; // the database is away, for all of them
        } catch (RuntimeException e) {
            paused.add(payee);
            LOG.error("A payee of {} could not be looked at; it stays in finance.changed_payee", payee.owner(), e);
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

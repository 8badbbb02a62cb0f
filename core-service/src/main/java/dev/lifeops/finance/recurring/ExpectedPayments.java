package dev.lifeops.finance.recurring;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is still to come by what comes back, for plans. */
@Component
public class ExpectedPayments {

    private final Recurring recurring;

    ExpectedPayments(Recurring recurring) {
        this.recurring = recurring;
    }

    /**
     * One payment that should come.
     *
     * @param lowest of the latest year's payments
     * @param highest of the latest year's payments
     */
    public record Payment(
            UUID recurringId,
            boolean income,
            String currency,
            LocalDate dueOn,
            BigDecimal amount,
            BigDecimal lowest,
            BigDecimal highest) {}

    /** What is due until a day, with what is overdue. */
    public List<Payment> until(UserId owner, LocalDate last) {
        return recurring.expected(owner, new ExpectedDays(null, last)).items().stream()
                .map(it -> new Payment(
                        it.recurringId(),
                        it.kind().equals("INCOME"),
                        it.currency(),
                        it.dueOn(),
                        it.amount(),
                        it.lowest(),
                        it.highest()))
                .toList();
    }
}

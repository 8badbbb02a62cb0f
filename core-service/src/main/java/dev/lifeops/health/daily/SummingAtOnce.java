package dev.lifeops.health.daily;

import dev.lifeops.identity.UserId;
import org.springframework.context.annotation.Import;

/** Sums up days in the caller's transaction, for programs that have no jobs; the service does not find it. */
@Import({DaySums.class, Summing.class})
public class SummingAtOnce {

    private final Summing summing;

    SummingAtOnce(Summing summing) {
        this.summing = summing;
    }

    /** Sums up all days that are marked. */
    public void sumUp(UserId person) {
        while (summing.next(person)) {
            // until none is left
        }
    }
}

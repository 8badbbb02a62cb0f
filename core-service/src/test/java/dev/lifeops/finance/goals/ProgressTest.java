package dev.lifeops.finance.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    /** From the first of January for a hundred days, from 100 to 1100. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-01,  100.00, 100.00,  9.0, 250.00, ON_TRACK",
        "2026-01-11,  200.00, 200.00, 18.1, 225.00, ON_TRACK",
        "2026-01-11,  199.99, 200.00, 18.1, 225.01, BEHIND",
        "2026-04-11, 1099.99,1100.00, 99.9,   0.01, BEHIND",
        "2026-04-11, 1100.00,1100.00,100.0,   0.00, REACHED",
        "2026-04-12,  500.00,1100.00, 45.4,       , MISSED",
        "2026-02-01, 1200.00, 410.00,109.0,   0.00, REACHED",
    })
    void it_is_told_what_is_needed_a_month_and_whether_it_will_do(
            LocalDate on, BigDecimal saved, String even, String percent, String needed, GoalState state) {
        var goal = new Goal(
                new UUID(0, 1),
                0,
                "Boat",
                new BigDecimal("1100"),
                "EUR",
                LocalDate.of(2026, 4, 11),
                LocalDate.of(2026, 1, 1),
                null,
                Instant.EPOCH);

        var view = new Progress(goal, on, new BigDecimal("100"), saved).view();

        assertThat(view.savedIfEven()).isEqualByComparingTo(even);
        assertThat(view.progress()).isEqualByComparingTo(percent);
        assertThat(view.neededAMonth()).isEqualTo(needed == null ? null : new BigDecimal(needed));
        assertThat(view.state()).isEqualTo(state);
    }
}

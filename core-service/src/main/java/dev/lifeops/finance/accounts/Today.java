package dev.lifeops.finance.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The latest day that has begun anywhere, so that what somebody books today counts today wherever they are. */
@Component
class Today {

    private static final ZoneOffset EARLIEST_SUNRISE = ZoneOffset.ofHours(14);

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), EARLIEST_SUNRISE);
    }
}

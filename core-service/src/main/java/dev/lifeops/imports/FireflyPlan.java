package dev.lifeops.imports;

import dev.lifeops.finance.BroughtAccount;
import dev.lifeops.finance.BroughtCategory;
import dev.lifeops.finance.BroughtOpening;
import dev.lifeops.finance.BroughtTransaction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an import would do, before anything of it is stored. */
record FireflyPlan(
        Collection<FireflyAccounts.Planned> accounts,
        Map<UUID, BroughtOpening> openings,
        List<BroughtCategory> categories,
        List<Booking> bookings,
        List<Journal> openingLines,
        List<RefusedLine> refused,
        int known) {

    /** A transaction, and the lines that it is made of. */
    record Booking(BroughtTransaction transaction, List<Journal> journals) {}

    int added() {
        return openingLines.size()
                + bookings.stream()
                        .mapToInt(booking -> booking.journals().size())
                        .sum();
    }

    @Nullable LocalDate firstOn() {
        return days().min(LocalDate::compareTo).orElse(null);
    }

    @Nullable LocalDate lastOn() {
        return days().max(LocalDate::compareTo).orElse(null);
    }

    private Stream<LocalDate> days() {
        return bookings.stream().map(booking -> booking.transaction().occasion().day());
    }

    Optional<BroughtOpening> opening(BroughtAccount account) {
        return Optional.ofNullable(openings.get(account.id()));
    }

    ForeignImportTable.Tally tally() {
        return new ForeignImportTable.Tally(added(), known, refused.size(), bookings.size(), firstOn(), lastOn());
    }

    /** Whether there was anything in it that could be taken, now or before. */
    boolean isEmpty() {
        return added() == 0 && known == 0;
    }
}

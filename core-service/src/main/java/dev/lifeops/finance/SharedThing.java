package dev.lifeops.finance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An expense, a payment or a conversion of a group, of which the books of several people tell. */
public record SharedThing(
        UUID id,
        Group group,
        LocalDate bookedOn,
        @Nullable String merchant,
        @Nullable String note,
        String currency) {

    /** The group as an account in the books is called. */
    public record Group(UUID id, String name) {}
}

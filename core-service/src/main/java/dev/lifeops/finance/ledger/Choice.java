package dev.lifeops.finance.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The category of a line, and who says so. */
record Choice(UUID category, Source source, @Nullable String why) {

    /** Who put a line into its category. */
    enum Source {
        PERSON,
        LEARNED,
        RULE
    }

    static Choice ofPerson(UUID category) {
        return new Choice(category, Source.PERSON, null);
    }
}

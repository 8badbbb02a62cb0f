package dev.lifeops.receipts;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When what happened to a receipt. */
@Embeddable
record Milestones(
        Instant uploadedAt,
        @Nullable Instant readingStartedAt,
        @Nullable Instant readAt,
        @Nullable Instant correctedAt,
        @Nullable Instant confirmedAt) {

    static Milestones uploaded(Instant now) {
        return new Milestones(now, null, null, null, null);
    }

    Milestones begun(Instant now) {
        return new Milestones(uploadedAt, now, null, null, null);
    }

    Milestones read(Instant now) {
        return new Milestones(uploadedAt, readingStartedAt, now, null, null);
    }

    Milestones corrected(Instant now) {
        return new Milestones(uploadedAt, readingStartedAt, readAt, now, null);
    }

    Milestones confirmed(Instant now) {
        return new Milestones(uploadedAt, readingStartedAt, readAt, correctedAt, now);
    }
}

package dev.lifeops.health.entries;

import dev.lifeops.health.intake.Metric;
import dev.lifeops.identity.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Values that a person took at one moment, and wrote down. */
@Entity
@Table(schema = "health", name = "entry")
class Entry {

    private static final int MINUTE = 60;

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @SuppressWarnings("unused") // queries look at it
    private UUID ownerId;

    private Instant measuredAt;
    private short utcOffset;
    private @Nullable String note;
    private Instant createdAt;

    @ElementCollection
    @BatchSize(size = 200)
    @MapKeyColumn(name = "metric")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "value")
    @CollectionTable(schema = "health", name = "entry_value", joinColumns = @JoinColumn(name = "entry_id"))
    private Map<Metric, Double> values = new EnumMap<>(Metric.class);

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Entry() {}

    @SuppressWarnings("NullAway.Init") // the id is given when the entry is stored
    Entry(UserId owner, EntryEdit edit, Instant createdAt) {
        this.ownerId = owner.value();
        this.createdAt = createdAt;
        rewrite(edit);
    }

    final void rewrite(EntryEdit edit) {
        measuredAt = edit.measuredAt().toInstant();
        utcOffset = (short) (edit.measuredAt().getOffset().getTotalSeconds() / MINUTE);
        note = edit.note();
        values.clear();
        values.putAll(edit.values());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** What is written down. */
    EntryEdit content() {
        return new EntryEdit(
                measuredAt.atOffset(ZoneOffset.ofTotalSeconds(utcOffset * MINUTE)), Map.copyOf(values), note);
    }
}

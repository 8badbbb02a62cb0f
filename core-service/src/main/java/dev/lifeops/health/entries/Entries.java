package dev.lifeops.health.entries;

import dev.lifeops.health.intake.Metric;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All entries. */
interface Entries extends Repository<Entry, UUID> {

    Entry saveAndFlush(Entry entry);

    void flush();

    void delete(Entry entry);

    Optional<Entry> findByIdAndOwnerId(UUID id, UUID ownerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Entry e where e.id = :id and e.ownerId = :owner")
    Optional<Entry> lock(UUID id, UUID owner);

    /** The newest first. */
    @Query("""
            select e from Entry e
            where e.ownerId = :owner and e.measuredAt >= :from and e.measuredAt < :to
                and (:metric is null or exists (select 1 from e.values v where key(v) = :metric))
            order by e.measuredAt desc, e.id desc""")
    Page<Entry> find(UUID owner, Instant from, Instant to, @Nullable Metric metric, Pageable page);
}

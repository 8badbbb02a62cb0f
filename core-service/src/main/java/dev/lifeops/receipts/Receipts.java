package dev.lifeops.receipts;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All receipts. */
interface Receipts extends Repository<Receipt, UUID> {

    /** Adds a receipt unless its owner has one of the same bytes; the database decides, however many try. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into receipts.receipt (id, version, owner_id, sha256, media_type, size_in_bytes, languages,
                        date_order, status, reading_number, attempts, uploaded_at, search_text)
                    values (:#{#receipt.id().value()}, 0, :#{#receipt.owner().value()}, :#{#receipt.sha256()},
                        :#{#receipt.mediaType()}, :#{#receipt.sizeInBytes()}, :#{#receipt.languages()},
                        :#{#receipt.dateOrder()}, :#{#receipt.status().name()}, 0, 0,
                        :#{#receipt.milestones().uploadedAt()}, '')
                    on conflict (owner_id, sha256) do nothing
                    """)
    int addIfNew(Receipt receipt);

    Optional<Receipt> findByOwnerIdAndSha256(UUID ownerId, byte[] sha256);

    Optional<Receipt> findByIdAndOwnerId(UUID id, UUID ownerId);

    /** For those who are about to change it: whoever comes second waits and sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Receipt r where r.id = :id and r.ownerId = :ownerId")
    Optional<Receipt> lock(UUID id, UUID ownerId);

    /** The same for the jobs, which work on behalf of nobody. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Receipt r where r.id = :id")
    Optional<Receipt> lock(UUID id);

    @Query("select r.status from Receipt r where r.id = :id and r.ownerId = :ownerId")
    Optional<ReceiptStatus> statusOf(UUID id, UUID ownerId);

    void delete(Receipt receipt);

    void flush();
}

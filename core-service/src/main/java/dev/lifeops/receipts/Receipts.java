package dev.lifeops.receipts;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All receipts. */
interface Receipts extends Repository<Receipt, UUID> {

    Optional<Receipt> findByOwnerIdAndPhotographSha256(UUID ownerId, byte[] sha256);

    @Query(nativeQuery = true, value = """
                    select receipt.* from receipts.receipt join receipts.further_image further on further.receipt_id = id
                    where further.owner_id = :ownerId and further.sha256 = :sha256""")
    Optional<Receipt> findByFurtherPicture(UUID ownerId, byte[] sha256);

    List<Receipt> findByOwnerIdAndIdIn(UUID ownerId, Collection<UUID> ids);

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

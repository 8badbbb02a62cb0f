package dev.lifeops.finance;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All transactions. */
interface Transactions extends Repository<Transaction, UUID> {

    Transaction saveAndFlush(Transaction transaction);

    Optional<Transaction> findByIdAndOwnerId(UUID id, UUID ownerId);

    boolean existsByReceiptId(UUID receiptId);

    /** For those who are about to change it: whoever comes second waits and sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Transaction t where t.id = :id and t.ownerId = :ownerId")
    Optional<Transaction> lock(UUID id, UUID ownerId);

    @Modifying
    @Query("update versioned Transaction t set t.receiptId = null where t.receiptId = :receiptId")
    void unlink(UUID receiptId);

    void delete(Transaction transaction);

    void flush();
}

package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.IdempotencyKey;
import dev.lifeops.shared.IdempotencyKeys;
import dev.lifeops.shared.Problem;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes receipts in: picture, receipt and the wish to have it read become durable together or not at all. */
@Service
class Uploads {

    private static final String SCOPE = "POST " + ReceiptController.PATH;

    private final Receipts receipts;
    private final NewReceipts arrivals;
    private final ReadingQueue queue;
    private final IdempotencyKeys keys;
    private final Clock clock;

    Uploads(Receipts receipts, NewReceipts arrivals, ReadingQueue queue, IdempotencyKeys keys, Clock clock) {
        this.receipts = receipts;
        this.arrivals = arrivals;
        this.queue = queue;
        this.keys = keys;
        this.clock = clock;
    }

    /** The receipt, and whether these bytes were here before. */
    record Stored(ReceiptId receipt, boolean duplicate) {}

    @Transactional
    public Stored store(UserId owner, Upload upload, @Nullable String idempotencyKey) {
        if (idempotencyKey == null) {
            return store(owner, upload);
        }
        var fingerprint = HexFormat.of().formatHex(upload.sha256());
        var key = new IdempotencyKey(owner.value(), SCOPE, idempotencyKey, fingerprint);
        var outcome = keys.once(key, () -> store(owner, upload).receipt().value());
        return new Stored(new ReceiptId(outcome.resource()), false);
    }

    private Stored store(UserId owner, Upload upload) {
        var receipt = new Receipt(nextId(), owner, upload, clock.instant());
        if (!arrivals.add(receipt, upload.content())) {
            return new Stored(twinOf(receipt).id(), true);
        }
        queue.add(receipt.id(), receipt.readingNumber());
        return new Stored(receipt.id(), false);
    }

    private Receipt twinOf(Receipt receipt) {
        return receipts.findByOwnerIdAndPhotographSha256(
                        receipt.owner().value(), receipt.photograph().sha256())
                .or(() -> receipts.findByFurtherPicture(
                        receipt.owner().value(), receipt.photograph().sha256()))
                .orElseThrow(() -> new Problem(
                        HttpStatus.CONFLICT,
                        "CONCURRENT_CHANGE",
                        "The same receipt was deleted at this very moment; try again."));
    }

    /** Ids that rise with time keep the index compact. */
    @SuppressWarnings("NullAway") // the session takes no part in it
    private static ReceiptId nextId() {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        return new ReceiptId(id);
    }
}

package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.MergePatch;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a person does with a receipt: look at it, put it right, vouch for it, throw it away. */
@Service
class ReceiptDesk {

    private final Receipts receipts;
    private final ReceiptImages images;
    private final ReadingQueue queue;
    private final MergePatch patches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceiptDesk(
            Receipts receipts,
            ReceiptImages images,
            ReadingQueue queue,
            MergePatch patches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.receipts = receipts;
        this.images = images;
        this.queue = queue;
        this.patches = patches;
        this.events = events;
        this.clock = clock;
    }

    /** A receipt to be shown, and the version it is shown in. */
    record Shown(ReceiptView view, long version) {}

    /** A picture as it was sent. */
    @SuppressWarnings("ArrayRecordComponent") // megabytes are not copied around, nor compared
    record Original(byte[] content, byte[] sha256, ImageType type) {}

    @Transactional(readOnly = true)
    public Shown show(UserId owner, ReceiptId id, @Nullable Boolean duplicate) {
        var receipt = receipts.findByIdAndOwnerId(id.value(), owner.value()).orElseThrow(ReceiptProblems::notFound);
        return shown(receipt, duplicate);
    }

    /** Outside any transaction, for those who ask again and again. */
    ReceiptStatus statusOf(UserId owner, ReceiptId id) {
        return receipts.statusOf(id.value(), owner.value()).orElseThrow(ReceiptProblems::notFound);
    }

    @Transactional(readOnly = true)
    public Original picture(UserId owner, ReceiptId id) {
        var receipt = receipts.findByIdAndOwnerId(id.value(), owner.value()).orElseThrow(ReceiptProblems::notFound);
        return new Original(images.of(id), receipt.sha256(), ImageType.ofMediaType(receipt.mediaType()));
    }

    @Transactional
    public Shown correct(UserId owner, ReceiptId id, @Nullable String ifMatch, JsonNode patch) {
        var receipt = lock(owner, id);
        ETags.requireMatch(ifMatch, receipt.version());
        var corrected = patches.apply(patch, ReceiptEdit.of(receipt.content()));
        receipt.correct(corrected.content(), clock.instant());
        return saved(receipt);
    }

    /** Listeners take part in this transaction: the receipt is confirmed and booked, or neither. */
    @Transactional
    public Shown confirm(UserId owner, ReceiptId id) {
        var receipt = lock(owner, id);
        if (receipt.confirm(clock.instant())) {
            events.publishEvent(receipt.confirmation());
        }
        return saved(receipt);
    }

    @Transactional
    public Shown readAgain(UserId owner, ReceiptId id) {
        var receipt = lock(owner, id);
        if (receipt.readAgain()) {
            queue.add(id, receipt.readingNumber());
        }
        return saved(receipt);
    }

    @Transactional
    public void delete(UserId owner, ReceiptId id, @Nullable String ifMatch) {
        var receipt = lock(owner, id);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, receipt.version());
        }
        receipts.delete(receipt);
        events.publishEvent(new ReceiptDeleted(id, owner));
    }

    private Receipt lock(UserId owner, ReceiptId id) {
        return receipts.lock(id.value(), owner.value()).orElseThrow(ReceiptProblems::notFound);
    }

    /** The version rises when the change is written, not before. */
    private Shown saved(Receipt receipt) {
        receipts.flush();
        return shown(receipt, null);
    }

    private static Shown shown(Receipt receipt, @Nullable Boolean duplicate) {
        return new Shown(ReceiptView.of(receipt, duplicate), receipt.version());
    }
}

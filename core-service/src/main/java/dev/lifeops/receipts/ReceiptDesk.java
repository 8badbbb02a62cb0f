package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;
import dev.lifeops.receipts.picture.ImageType;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.MergePatch;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
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
    private final KnownMerchants merchants;
    private final Twins twins;
    private final ReadingProperties properties;
    private final MergePatch patches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceiptDesk(
            Receipts receipts,
            ReceiptImages images,
            ReadingQueue queue,
            KnownMerchants merchants,
            Twins twins,
            ReadingProperties properties,
            MergePatch patches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.receipts = receipts;
        this.images = images;
        this.queue = queue;
        this.merchants = merchants;
        this.twins = twins;
        this.properties = properties;
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
    public Original picture(UserId owner, ReceiptId id, int position) {
        var receipt = receipts.findByIdAndOwnerId(id.value(), owner.value()).orElseThrow(ReceiptProblems::notFound);
        return position == 0
                ? new Original(
                        images.of(id),
                        receipt.photograph().sha256(),
                        ImageType.ofMediaType(receipt.photograph().mediaType()))
                : further(id, position);
    }

    private Original further(ReceiptId id, int position) {
        var further = images.further(id).stream()
                .filter(it -> it.position() == position)
                .findFirst()
                .orElseThrow(ReceiptProblems::notFound);
        return new Original(images.further(id, position), further.sha256(), ImageType.ofMediaType(further.mediaType()));
    }

    @Transactional
    public Shown correct(UserId owner, ReceiptId id, @Nullable String ifMatch, JsonNode patch) {
        twins.oneAtATime(owner);
        var receipt = lock(owner, id);
        ETags.requireMatch(ifMatch, receipt.version());
        var before = receipt.content();
        var edit = patches.apply(patch, ReceiptEdit.of(before));
        edit.requireWholeCoins(before);
        receipt.correct(edit.content(), clock.instant());
        merchants.learn(receipt, before);
        lookAround(receipt);
        return saved(receipt);
    }

    private void lookAround(Receipt receipt) {
        receipt.standAlone(properties.confidentFrom());
        twins.of(receipt).ifPresent(receipt::looksLike);
        var followers = twins.followersOf(receipt);
        receipts.flush();
        twins.lookAgain(followers, properties.confidentFrom());
    }

    /** Takes a person's word that a receipt which looks like another one is of a purchase of its own. */
    @Transactional
    public Shown tellApart(UserId owner, ReceiptId id) {
        twins.oneAtATime(owner);
        var receipt = lock(owner, id);
        if (receipt.sameAs() != null) {
            twins.tellApart(receipt, properties.confidentFrom());
        }
        return saved(receipt);
    }

    /**
     * Takes the picture of another receipt of the same purchase, and what it says; the other one goes. Listeners
     * take part in this transaction.
     */
    @Transactional
    public Shown merge(UserId owner, ReceiptId id, @Nullable String ifMatch, ReceiptMerger merger) {
        if (merger.receipt().equals(id.value())) {
            throw FieldProblem.refusal(List.of(new FieldProblem("receipt", "must be another receipt")));
        }
        twins.oneAtATime(owner);
        var kept = lock(owner, id);
        ETags.requireMatch(ifMatch, kept.version());
        var gone = lock(owner, new ReceiptId(merger.receipt()));
        Joining.requirePossible(kept, gone, merger.as());
        var followers = Stream.concat(twins.followersOf(kept).stream(), twins.followersOf(gone).stream())
                .filter(it -> !it.equals(id.value()) && !it.equals(merger.receipt()))
                .toList();
        kept.join(Joining.of(kept, gone, merger.as()), images.handOver(gone, kept), clock.instant());
        receipts.delete(gone);
        receipts.flush();
        lookAround(kept);
        twins.lookAgain(followers, properties.confidentFrom());
        events.publishEvent(new ReceiptMerged(id, gone.id(), owner));
        return saved(kept);
    }

    /** Listeners take part in this transaction: the receipt is confirmed and booked, or neither. */
    @Transactional
    public Shown confirm(UserId owner, ReceiptId id) {
        var receipt = lock(owner, id);
        if (receipt.confirm(clock.instant())) {
            events.publishEvent(receipt.content().confirmed(receipt.id(), receipt.owner()));
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
        twins.oneAtATime(owner);
        var receipt = lock(owner, id);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, receipt.version());
        }
        var followers = twins.followersOf(receipt);
        receipts.delete(receipt);
        receipts.flush();
        twins.lookAgain(followers, properties.confidentFrom());
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

    private Shown shown(Receipt receipt, @Nullable Boolean duplicate) {
        var further = receipt.pictures() == 1 ? List.<ReceiptImages.Further>of() : images.further(receipt.id());
        return new Shown(ReceiptView.of(receipt, further, duplicate), receipt.version());
    }
}

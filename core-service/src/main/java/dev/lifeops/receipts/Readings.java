package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;
import dev.lifeops.receipts.worker.Picture;
import dev.lifeops.receipts.worker.Reading;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions around a reading: one before the worker is asked, one after. */
@Component
class Readings {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    private final Receipts receipts;
    private final ReceiptImages images;
    private final KnownMerchants merchants;
    private final Twins twins;
    private final ReadingProperties properties;
    private final ReadingMetrics metrics;
    private final Clock clock;

    Readings(
            Receipts receipts,
            ReceiptImages images,
            KnownMerchants merchants,
            Twins twins,
            ReadingProperties properties,
            ReadingMetrics metrics,
            Clock clock) {
        this.receipts = receipts;
        this.images = images;
        this.merchants = merchants;
        this.twins = twins;
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A reading under way, and the number under which its result will be taken. */
    record Begun(ReceiptId receipt, UserId owner, int number, Picture picture) {}

    /** Begins a reading, unless the receipt is gone, is read by now, or was tried too often. */
    @Transactional
    public Optional<Begun> begin(ReceiptId id) {
        return receipts.lock(id.value())
                .filter(receipt -> receipt.status().isWaiting())
                .flatMap(this::begin);
    }

    private Optional<Begun> begin(Receipt receipt) {
        var number = receipt.beginReading(clock.instant());
        if (receipt.attempts() >= properties.attempts()) {
            fail(receipt, number, "READER_ERROR", "The reader never came to an end with this receipt.");
            return Optional.empty();
        }
        return Optional.of(new Begun(receipt.id(), receipt.owner(), number, picture(receipt)));
    }

    private Picture picture(Receipt receipt) {
        var photograph = receipt.photograph();
        return new Picture(
                images.of(receipt.id()), photograph.mediaType(), photograph.languages(), photograph.dateOrder());
    }

    @Transactional
    public void finish(Begun begun, Reading reading) {
        twins.oneAtATime(begun.owner());
        awaited(begun).ifPresent(receipt -> finish(receipt, begun.number(), new Transcription(reading)));
    }

    private void finish(Receipt receipt, int number, Transcription transcription) {
        var followers = twins.followersOf(receipt);
        var read = merchants.name(receipt.owner(), transcription.content(), transcription.notes());
        var twin = twins.of(receipt, read.content()).orElse(null);
        var now = clock.instant();
        receipt.finishReading(number, read.content(), read.notes(), twin, properties.confidentFrom(), now);
        receipts.flush();
        twins.lookAgain(followers, properties.confidentFrom());
    }

    @Transactional
    public void fail(Begun begun, String code, String message) {
        awaited(begun).ifPresent(receipt -> fail(receipt, begun.number(), code, message));
    }

    /** How many attempts were made if there is to be another, or nothing where the result came too late. */
    @Transactional
    public OptionalInt retryOrFail(Begun begun, String code, String message) {
        return awaited(begun)
                .map(receipt -> retryOrFail(receipt, begun.number(), code, message))
                .orElseGet(OptionalInt::empty);
    }

    private OptionalInt retryOrFail(Receipt receipt, int number, String code, String message) {
        if (receipt.attempts() + 1 >= properties.attempts()) {
            fail(receipt, number, code, message);
            return OptionalInt.empty();
        }
        receipt.retryReading(number);
        return OptionalInt.of(receipt.attempts());
    }

    /** Back to the queue without a mark against the receipt; false where the result came too late. */
    @Transactional
    public boolean postpone(Begun begun) {
        var receipt = awaited(begun);
        receipt.ifPresent(it -> it.postponeReading(begun.number()));
        return receipt.isPresent();
    }

    private void fail(Receipt receipt, int number, String code, String message) {
        receipt.failReading(number, new Failure(code, Texts.within(500, message)));
        metrics.failed(code);
    }

    /** A result is taken only from the latest reading; an older one may have been thought dead. */
    private Optional<Receipt> awaited(Begun begun) {
        var receipt = receipts.lock(begun.receipt().value()).filter(it -> it.awaits(begun.number()));
        if (receipt.isEmpty()) {
            LOG.info(
                    "Result {} of receipt {} came too late",
                    begun.number(),
                    begun.receipt().value());
        }
        return receipt;
    }
}

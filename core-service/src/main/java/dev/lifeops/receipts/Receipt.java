package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A receipt, from the photograph to the word of the person who confirms it. */
@Entity
@Table(schema = "receipts", name = "receipt")
class Receipt {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID ownerId;

    @Embedded
    private Photograph photograph;

    @Enumerated(EnumType.STRING)
    private ReceiptStatus status;

    private int readingNumber;
    private int attempts;

    @Embedded
    private @Nullable Failure failure;

    @Embedded
    private Milestones milestones;

    @Embedded
    private Transcript transcript = new Transcript();

    @Embedded
    private @Nullable SameAs sameAs;

    /** How likely something about it is wrong. */
    private double doubt = 1;

    private int pictures = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Receipt() {}

    Receipt(ReceiptId id, UserId owner, Upload upload, Instant now) {
        this.id = id.value();
        this.ownerId = owner.value();
        this.photograph = Photograph.of(upload);
        this.status = ReceiptStatus.UPLOADED;
        this.milestones = Milestones.uploaded(now);
    }

    /**
     * Begins a reading and returns the number under which its result will be taken.
     *
     * <p>A reading that began and was never heard of again counts as an attempt, for the picture may be what
     * brought the process down.
     */
    int beginReading(Instant now) {
        if (!status.isWaiting()) {
            throw new IllegalStateException("nothing to read on a receipt that is " + status);
        }
        if (status == ReceiptStatus.READING) {
            attempts++;
        }
        status = ReceiptStatus.READING;
        milestones = milestones.begun(now);
        return ++readingNumber;
    }

    /** Whether the reading of that number is the one under way. */
    boolean awaits(int number) {
        return status == ReceiptStatus.READING && readingNumber == number;
    }

    void finishReading(
            int number,
            ReceiptContent content,
            ReaderNotes notes,
            @Nullable SameAs twin,
            double confidentFrom,
            Instant now) {
        requireAwaited(number);
        transcript.put(content);
        transcript.put(notes);
        sameAs = twin;
        milestones = milestones.read(now);
        weigh();
        status = isBeyondDoubt(confidentFrom) ? ReceiptStatus.READ : ReceiptStatus.NEEDS_REVIEW;
    }

    private boolean isBeyondDoubt(double confidentFrom) {
        return doubts().aboutTheWhole(confidentFrom).isEmpty();
    }

    private void weigh() {
        doubt = doubts().weight();
    }

    /** What may be wrong about it. */
    Doubts doubts() {
        return new Doubts(content(), notes(), sameAs, milestones.correctedAt() != null);
    }

    /** Puts the receipt back in the queue, for a reason that is not its own. */
    void postponeReading(int number) {
        requireAwaited(number);
        status = ReceiptStatus.UPLOADED;
    }

    /** Puts the receipt back in the queue after a reading that went wrong. */
    void retryReading(int number) {
        postponeReading(number);
        attempts++;
    }

    void failReading(int number, Failure why) {
        requireAwaited(number);
        status = ReceiptStatus.FAILED;
        failure = why;
    }

    /** Asks for another reading, forgetting the last; false where one is due anyway. */
    boolean readAgain() {
        requireUnconfirmed();
        if (status.isWaiting()) {
            return false;
        }
        requireSinglePicture();
        transcript.put(ReceiptContent.NOTHING);
        transcript.put(ReaderNotes.NONE);
        sameAs = null;
        weigh();
        milestones = Milestones.uploaded(milestones.uploadedAt());
        status = ReceiptStatus.UPLOADED;
        failure = null;
        attempts = 0;
        readingNumber++;
        return true;
    }

    /** Puts a person's word in place of the reader's. */
    void correct(ReceiptContent content, Instant now) {
        requireUnconfirmed();
        requireRead();
        transcript.correct(content);
        corrected(now);
    }

    private void corrected(Instant now) {
        milestones = milestones.corrected(now);
        if (status == ReceiptStatus.FAILED) {
            status = ReceiptStatus.NEEDS_REVIEW;
            failure = null;
        }
        weigh();
    }

    /** It looks like another receipt of the same purchase. */
    void looksLike(SameAs twin) {
        sameAs = twin;
        if (status == ReceiptStatus.READ) {
            status = ReceiptStatus.NEEDS_REVIEW;
        }
        weigh();
    }

    /** It is the only receipt of its purchase; where that was all there was to review, it is reviewed. */
    void standAlone(double confidentFrom) {
        sameAs = null;
        if (status == ReceiptStatus.NEEDS_REVIEW && milestones.correctedAt() == null && isBeyondDoubt(confidentFrom)) {
            status = ReceiptStatus.READ;
        }
        weigh();
    }

    /** Takes in what another receipt of the same purchase says; what is confirmed stays as it is. */
    void join(Said said, int furtherPictures, Instant now) {
        pictures += furtherPictures;
        if (status != ReceiptStatus.CONFIRMED) {
            transcript.put(said.content());
            transcript.put(said.notes());
            corrected(now);
        }
    }

    /** Takes a person's word for it; false where that was done before. */
    boolean confirm(Instant now) {
        if (status == ReceiptStatus.CONFIRMED) {
            return false;
        }
        requireRead();
        requireComplete();
        status = ReceiptStatus.CONFIRMED;
        milestones = milestones.confirmed(now);
        return true;
    }

    private void requireAwaited(int number) {
        if (!awaits(number)) {
            throw new IllegalStateException(
                    "reading %d is not awaited: the receipt is %s at %d".formatted(number, status, readingNumber));
        }
    }

    private void requireUnconfirmed() {
        if (status == ReceiptStatus.CONFIRMED) {
            throw ReceiptProblems.confirmed();
        }
    }

    private void requireSinglePicture() {
        if (pictures > 1) {
            throw ReceiptProblems.merged();
        }
    }

    void requireRead() {
        if (status.isWaiting()) {
            throw ReceiptProblems.beingRead();
        }
    }

    private void requireComplete() {
        var missing = content().missing();
        if (!missing.isEmpty()) {
            throw ReceiptProblems.incomplete(missing);
        }
    }

    ReceiptId id() {
        return new ReceiptId(id);
    }

    long version() {
        return version;
    }

    UserId owner() {
        return new UserId(ownerId);
    }

    Photograph photograph() {
        return photograph;
    }

    ReceiptStatus status() {
        return status;
    }

    int readingNumber() {
        return readingNumber;
    }

    int attempts() {
        return attempts;
    }

    @Nullable Failure failure() {
        return failure;
    }

    double doubt() {
        return doubt;
    }

    @Nullable SameAs sameAs() {
        return sameAs;
    }

    int pictures() {
        return pictures;
    }

    Milestones milestones() {
        return milestones;
    }

    ReceiptContent content() {
        return transcript.content();
    }

    ReaderNotes notes() {
        return transcript.notes();
    }
}

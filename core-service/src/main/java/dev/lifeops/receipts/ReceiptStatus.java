package dev.lifeops.receipts;

/** How far a receipt has come. */
enum ReceiptStatus {
    /** Safe, and waiting to be read. */
    UPLOADED,
    /** With the reader now. */
    READING,
    /** Read, and nothing speaks against it. */
    READ,
    /** Read or filled in, but a person should look at it. */
    NEEDS_REVIEW,
    /** A person has vouched for it. */
    CONFIRMED,
    /** It could not be read. */
    FAILED;

    boolean isWaiting() {
        return this == UPLOADED || this == READING;
    }
}

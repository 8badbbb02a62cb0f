package dev.lifeops.ocr.paragon;

/** The file is JSON, but no receipt that can be taken over whole; sending it again would not help. */
public final class NotAReceipt extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotAReceipt(String message) {
        super(message);
    }
}

package dev.lifeops.ocr.recognise;

/** The picture kept Tesseract busy for longer than any receipt would. */
public final class TooSlow extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooSlow() {
        super("The picture takes too long to read.");
    }
}

package dev.lifeops.ocr.recognise;

/** What Tesseract is told about the arrangement of the text. */
public enum Segmentation {
    COLUMN(4),
    BLOCK(6);

    private final int mode;

    Segmentation(int mode) {
        this.mode = mode;
    }

    int mode() {
        return mode;
    }
}

package dev.lifeops.ocr.prepare;

import dev.lifeops.ocr.page.Box;

/** Pixels made for one pass of recognition; boxes found in them are told in the pixels of their sheet. */
public final class Scan implements AutoCloseable {

    private final int page;
    private final Workpiece piece;

    Scan(int page, Workpiece piece) {
        this.page = page;
        this.piece = piece;
    }

    /** The width in pixels. */
    public int width() {
        return piece.grey().cols();
    }

    /** The height in pixels. */
    public int height() {
        return piece.grey().rows();
    }

    /** One byte a pixel, row by row. */
    public byte[] pixels() {
        var pixels = new byte[width() * height()];
        piece.grey().get(0, 0, pixels);
        return pixels;
    }

    /** Where a rectangle of the scan lies on its sheet. */
    public Box onSheet(int left, int top, int right, int bottom) {
        return piece.origin().box(page, left, top, right, bottom);
    }

    @Override
    public void close() {
        piece.close();
    }
}

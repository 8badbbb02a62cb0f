package dev.lifeops.ocr.page;

/** A rectangle on a page (pages count from 1), in pixels of the picture as it was sent, from its top left corner. */
public record Box(int page, int x, int y, int width, int height) {

    public Box {
        if (page < 1 || width < 0 || height < 0) {
            throw new IllegalArgumentException("no box: page %d, %d x %d".formatted(page, width, height));
        }
    }

    /** The first column to the right of the box. */
    public int right() {
        return x + width;
    }

    /** The first row below the box. */
    public int bottom() {
        return y + height;
    }
}

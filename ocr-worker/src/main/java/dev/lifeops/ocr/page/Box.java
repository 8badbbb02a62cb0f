package dev.lifeops.ocr.page;

/** A rectangle on a page (pages count from 1), in pixels of the picture as it was sent, from its top left corner. */
public record Box(int page, int x, int y, int width, int height) {

    /** Two looks seldom agree on where a line begins to the pixel. */
    private static final double SAME_WIDTH = 0.7;

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

    /** Whether the middle of another box of the same page lies in this one. */
    public boolean holdsMiddleOf(Box other) {
        int across = other.x + other.width / 2;
        int down = other.y + other.height / 2;
        return page == other.page && x <= across && across < right() && y <= down && down < bottom();
    }

    /** Whether both boxes hold each other's middle and neither is far wider than the other. */
    public boolean isAbout(Box other) {
        return holdsMiddleOf(other)
                && other.holdsMiddleOf(this)
                && SAME_WIDTH * Math.max(width, other.width) <= Math.min(width, other.width);
    }

    /** The smallest box that holds this one and another of the same page. */
    public Box around(Box other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Box(page, left, top, span(left, right(), other.right()), span(top, bottom(), other.bottom()));
    }

    /** A box at the edge of the numbers must not wrap round into a negative size. */
    private static int span(int from, int oneEnd, int otherEnd) {
        return Math.clamp((long) Math.max(oneEnd, otherEnd) - from, 0, Integer.MAX_VALUE);
    }
}

package dev.lifeops.ocr.decode;

import dev.lifeops.ocr.decode.UnreadableFile.Reason;

/** How much one file may ask of the machine. */
final class Limits {

    static final int BYTES = 20 * 1024 * 1024;
    static final long PIXELS = 50_000_000;
    static final int PAGES = 10;

    private static final int SIDE = 32_000;

    private Limits() {}

    static void checkBytes(int length) {
        if (length == 0) {
            throw new UnreadableFile(Reason.EMPTY_FILE, "The file is empty.");
        }
        if (length > BYTES) {
            throw new UnreadableFile(Reason.FILE_TOO_LARGE, "The file is larger than 20 MB.");
        }
    }

    static void checkPixels(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw UnreadableFile.broken("The picture says that it has no pixels.");
        }
        if (width > SIDE || height > SIDE || width * height > PIXELS) {
            throw new UnreadableFile(
                    Reason.TOO_MANY_PIXELS,
                    "The picture has %d x %d pixels; at most 50 megapixels are read.".formatted(width, height));
        }
    }

    static void checkPages(int count) {
        if (count == 0) {
            throw UnreadableFile.broken("The file has no pages.");
        }
        if (count > PAGES) {
            throw new UnreadableFile(Reason.TOO_MANY_PAGES, "The file has more than 10 pages.");
        }
    }
}

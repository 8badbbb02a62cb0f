package dev.lifeops.ocr.decode;

import java.nio.ByteBuffer;

/** Walks a PNG's chunks: its dimensions are within bounds, its end is there. */
final class PngHeader {

    private static final int SIGNATURE = 8;
    private static final int CHUNK_OVERHEAD = 12;
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454E44;

    private PngHeader() {}

    static void check(byte[] bytes) {
        var png = ByteBuffer.wrap(bytes);
        if (bytes.length < SIGNATURE + CHUNK_OVERHEAD + 13 || png.getInt(SIGNATURE + 4) != IHDR) {
            throw UnreadableFile.broken("The PNG file is cut off.");
        }
        Limits.checkPixels(png.getInt(16) & 0xFFFFFFFFL, png.getInt(20) & 0xFFFFFFFFL);
        var at = (long) SIGNATURE;
        while (at + CHUNK_OVERHEAD <= bytes.length) {
            if (png.getInt((int) at + 4) == IEND) {
                return;
            }
            at += CHUNK_OVERHEAD + (png.getInt((int) at) & 0xFFFFFFFFL);
        }
        throw UnreadableFile.broken("The PNG file is cut off.");
    }
}

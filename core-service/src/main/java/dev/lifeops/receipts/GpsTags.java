package dev.lifeops.receipts;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntConsumer;

/**
 * Blanks the position in the EXIF block of any file that holds one, wherever the format keeps it.
 *
 * <p>Nothing moves and nothing grows, so that no container has to be understood: the GPS tags and their values are
 * overwritten where they lie.
 */
final class GpsTags {

    private static final int GPS_DIRECTORY = 0x8825;
    private static final int ENTRY = 12;
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

    private final byte[] bytes;
    private boolean found;

    private GpsTags(byte[] content) {
        bytes = content.clone();
    }

    static byte[] blankedIn(byte[] content) {
        var tags = new GpsTags(content);
        tags.blank();
        return tags.found ? tags.bytes : content;
    }

    private void blank() {
        for (var at = 0; at < bytes.length - 8; at++) {
            if (isTiffHeader(at)) {
                blankIn(tiffAt(at));
            }
        }
    }

    private boolean isTiffHeader(int at) {
        return (bytes[at] == 'I' && bytes[at + 1] == 'I' && bytes[at + 2] == 42 && bytes[at + 3] == 0)
                || (bytes[at] == 'M' && bytes[at + 1] == 'M' && bytes[at + 2] == 0 && bytes[at + 3] == 42);
    }

    private ByteBuffer tiffAt(int at) {
        var tiff = ByteBuffer.wrap(bytes, at, bytes.length - at).slice();
        return tiff.order(bytes[at] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    private void blankIn(ByteBuffer tiff) {
        forEachEntry(tiff, tiff.getInt(4), at -> {
            if (Short.toUnsignedInt(tiff.getShort(at)) == GPS_DIRECTORY) {
                forEachEntry(tiff, tiff.getInt(at + 8), tag -> blankEntry(tiff, tag));
                found = true;
            }
        });
    }

    private static void blankEntry(ByteBuffer tiff, int at) {
        var type = Short.toUnsignedInt(tiff.getShort(at + 2));
        var size = type < SIZES.length ? SIZES[type] * Integer.toUnsignedLong(tiff.getInt(at + 4)) : 0;
        var value = Integer.toUnsignedLong(tiff.getInt(at + 8));
        if (size > 4 && size <= 1024 && value + size <= tiff.limit()) {
            zero(tiff, (int) value, (int) size);
        }
        zero(tiff, at + 4, 8);
    }

    private static void zero(ByteBuffer tiff, int at, int length) {
        tiff.put(at, new byte[length]);
    }

    private static void forEachEntry(ByteBuffer tiff, int directory, IntConsumer action) {
        if (directory < 8 || directory > tiff.limit() - 2) {
            return;
        }
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (var i = 0; i < entries && directory + 2 + (i + 1) * ENTRY <= tiff.limit(); i++) {
            action.accept(directory + 2 + i * ENTRY);
        }
    }
}

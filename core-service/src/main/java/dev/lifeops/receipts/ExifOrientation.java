package dev.lifeops.receipts;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The one word of EXIF that a picture needs in order to be shown: which way is up. */
final class ExifOrientation {

    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /** The orientation, 1 to 8, that an EXIF block states, or 0. */
    static int in(byte[] bytes, int from, int to) {
        if (to - from < NAME.length + 8 || !Arrays.equals(bytes, from, from + NAME.length, NAME, 0, NAME.length)) {
            return 0;
        }
        var tiff = ByteBuffer.wrap(bytes, from + NAME.length, to - from - NAME.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return in(tiff, tiff.getInt(4));
    }

    private static int in(ByteBuffer tiff, int directory) {
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 0;
        }
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (var at = directory + 2; at <= tiff.limit() - ENTRY && entries > 0; at += ENTRY, entries--) {
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
                var value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : 0;
            }
        }
        return 0;
    }

    /** A whole APP1 segment that states the orientation and nothing else. */
    static byte[] segment(int orientation) {
        var segment = ByteBuffer.allocate(4 + NAME.length + 8 + 2 + ENTRY + 4);
        segment.putShort((short) 0xffe1)
                .putShort((short) (segment.capacity() - 2))
                .put(NAME);
        segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        segment.putShort((short) 1).putShort((short) TAG).putShort((short) 3).putInt(1);
        segment.putShort((short) orientation).putShort((short) 0).putInt(0);
        return segment.array();
    }
}

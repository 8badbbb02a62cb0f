package dev.lifeops.receipts;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** Takes out of a JPEG what cameras and apps write beside the picture, but for which way is up. */
final class JpegMetadata {

    private static final int START_OF_SCAN = 0xda;
    private static final int APP1_EXIF = 0xe1;
    private static final int COMMENT = 0xfe;

    /** JFIF, colour profile and Adobe's colour transform: without them the colours would be wrong. */
    private static final Set<Integer> KEPT = Set.of(0xe0, 0xe2, 0xee);

    private final byte[] jpeg;
    private final ByteArrayOutputStream kept;
    private int orientation;

    private JpegMetadata(byte[] jpeg) {
        this.jpeg = jpeg;
        this.kept = new ByteArrayOutputStream(jpeg.length);
    }

    static byte[] removedFrom(byte[] jpeg) {
        return new JpegMetadata(jpeg).removed();
    }

    private byte[] removed() {
        var picture = segmentsUpToPicture();
        var result = new ByteArrayOutputStream(jpeg.length + 64);
        result.write(jpeg, 0, 2);
        if (orientation > 1) {
            result.writeBytes(ExifOrientation.segment(orientation));
        }
        result.writeBytes(kept.toByteArray());
        result.write(jpeg, picture, jpeg.length - picture);
        return result.toByteArray();
    }

    /** Copies the segments that may stay and returns where the picture itself begins. */
    private int segmentsUpToPicture() {
        var at = 2;
        while (isSegment(at) && unsigned(at + 1) != START_OF_SCAN) {
            var end = at + 2 + length(at);
            if (end > jpeg.length) {
                return at;
            }
            take(at, end);
            at = end;
        }
        return at;
    }

    private void take(int from, int to) {
        var marker = unsigned(from + 1);
        if (marker == APP1_EXIF && orientation == 0) {
            orientation = ExifOrientation.in(jpeg, from + 4, to);
        }
        if (!isMetadata(marker)) {
            kept.write(jpeg, from, to - from);
        }
    }

    private static boolean isMetadata(int marker) {
        return marker == COMMENT || (marker >= 0xe0 && marker <= 0xef && !KEPT.contains(marker));
    }

    private boolean isSegment(int at) {
        return at + 4 <= jpeg.length && unsigned(at) == 0xff && length(at) >= 2;
    }

    private int length(int at) {
        return unsigned(at + 2) << 8 | unsigned(at + 3);
    }

    private int unsigned(int at) {
        return Byte.toUnsignedInt(jpeg[at]);
    }
}

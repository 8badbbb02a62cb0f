package dev.lifeops.ocr.decode;

import dev.lifeops.ocr.decode.UnreadableFile.Reason;

/** Walks a JPEG's markers: its dimensions are within bounds, its end is there. */
final class JpegHeader {

    /** A progressive file has about ten; each scan passes over every pixel again. */
    private static final int MAX_SCANS = 64;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private final byte[] bytes;
    private int at = 2;
    private int scans;
    private boolean sized;

    private JpegHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    static void check(byte[] bytes) {
        new JpegHeader(bytes).walk();
    }

    private void walk() {
        for (var marker = next(); marker != END_OF_IMAGE; marker = next()) {
            if (isFrame(marker)) {
                Limits.checkPixels(unsigned16(at + 5), unsigned16(at + 3));
                sized = true;
            } else if (marker == START_OF_SCAN && ++scans > MAX_SCANS) {
                throw new UnreadableFile(Reason.TOO_COMPLEX, "The JPEG file has too many scans.");
            }
            at += hasLength(marker) ? Math.max(2, unsigned16(at)) : 0;
        }
        if (!sized || scans == 0) {
            throw UnreadableFile.broken("The JPEG file holds no picture.");
        }
    }

    /** Moves behind the next marker; within a scan, escaped bytes and restart markers are picture data. */
    private int next() {
        while (at + 1 < bytes.length) {
            var code = bytes[at + 1] & 0xFF;
            if ((bytes[at] & 0xFF) == 0xFF && code != 0 && code != 0xFF && !isRestart(code)) {
                at += 2;
                return code;
            }
            at++;
        }
        throw UnreadableFile.broken("The JPEG file is cut off.");
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private static boolean hasLength(int marker) {
        return marker != 0x01 && marker != 0xD8;
    }

    private int unsigned16(int offset) {
        if (offset + 1 >= bytes.length) {
            throw UnreadableFile.broken("The JPEG file is cut off.");
        }
        return ((bytes[offset] & 0xFF) << 8) | (bytes[offset + 1] & 0xFF);
    }
}

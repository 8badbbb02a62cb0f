package dev.lifeops.ocr.decode;

import dev.lifeops.ocr.decode.UnreadableFile.Reason;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads a WebP's first chunk: its dimensions are within bounds, and it is as long as it says. */
final class WebpHeader {

    private static final int FIRST_CHUNK = 12;
    private static final int PAYLOAD = 20;
    private static final int LOSSY = 0x20385056;
    private static final int LOSSLESS = 0x4C385056;
    private static final int EXTENDED = 0x58385056;
    private static final int ANIMATED = 0x02;

    private WebpHeader() {}

    static void check(byte[] bytes) {
        var webp = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            checkLength(webp);
            checkSize(webp);
        } catch (BufferUnderflowException | IndexOutOfBoundsException cutOff) {
            throw UnreadableFile.broken("The WebP file is cut off.");
        }
    }

    private static void checkLength(ByteBuffer webp) {
        if ((webp.getInt(4) & 0xFFFFFFFFL) + 8 > webp.limit()) {
            throw UnreadableFile.broken("The WebP file is cut off.");
        }
    }

    private static void checkSize(ByteBuffer webp) {
        switch (webp.getInt(FIRST_CHUNK)) {
            case LOSSY -> Limits.checkPixels(webp.getShort(PAYLOAD + 6) & 0x3FFF, webp.getShort(PAYLOAD + 8) & 0x3FFF);
            case LOSSLESS -> {
                var sides = webp.getInt(PAYLOAD + 1);
                Limits.checkPixels((sides & 0x3FFF) + 1, ((sides >> 14) & 0x3FFF) + 1);
            }
            case EXTENDED -> {
                if ((webp.get(PAYLOAD) & ANIMATED) != 0) {
                    throw new UnreadableFile(Reason.UNSUPPORTED_MEDIA_TYPE, "Animated WebP files are not read.");
                }
                Limits.checkPixels(unsigned24(webp, PAYLOAD + 4) + 1, unsigned24(webp, PAYLOAD + 7) + 1);
            }
            default -> throw UnreadableFile.broken("The WebP file holds no picture.");
        }
    }

    private static int unsigned24(ByteBuffer webp, int at) {
        return (webp.getShort(at) & 0xFFFF) | ((webp.get(at + 2) & 0xFF) << 16);
    }
}

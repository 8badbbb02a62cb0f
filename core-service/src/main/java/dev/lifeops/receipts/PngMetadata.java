package dev.lifeops.receipts;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes out of a PNG the chunks in which cameras and apps write beside the picture. */
final class PngMetadata {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final Set<String> METADATA = Set.of("eXIf", "tEXt", "zTXt", "iTXt");

    private PngMetadata() {}

    static byte[] removedFrom(byte[] png) {
        var kept = new ByteArrayOutputStream(png.length);
        kept.write(png, 0, SIGNATURE);
        var at = SIGNATURE;
        while (isChunk(png, at)) {
            var size = FRAME + length(png, at);
            if (!METADATA.contains(name(png, at))) {
                kept.write(png, at, size);
            }
            at += size;
        }
        kept.write(png, at, png.length - at);
        return kept.toByteArray();
    }

    private static boolean isChunk(byte[] png, int at) {
        return at + FRAME <= png.length && length(png, at) >= 0 && length(png, at) <= png.length - at - FRAME;
    }

    private static int length(byte[] png, int at) {
        return ByteBuffer.wrap(png).getInt(at);
    }

    private static String name(byte[] png, int at) {
        return new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
    }
}

package dev.lifeops.ocr.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates every deflated stream of a PDF into a bounded sink without parsing it, because merely opening a PDF unpacks
 * its cross references and object streams.
 */
final class PdfPreview {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int ZLIB_DEFLATE = 8;

    private final byte[] bytes;
    private final Unpacked sink = new Unpacked();
    private final byte[] chunk = new byte[64 * 1024];

    private PdfPreview(byte[] bytes) {
        this.bytes = bytes;
    }

    static void check(byte[] bytes) {
        var preview = new PdfPreview(bytes);
        for (var at = 0; at + STREAM.length + 2 < bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + STREAM.length, STREAM, 0, STREAM.length)) {
                preview.inflateBehind(at + STREAM.length);
            }
        }
    }

    private void inflateBehind(int keyword) {
        var at = keyword;
        while (at < bytes.length - 1 && (bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        if ((bytes[at] & 0x0F) == ZLIB_DEFLATE) {
            inflate(at);
        }
    }

    private void inflate(int at) {
        sink.reset();
        try (var inflater = new Inflater()) {
            inflater.setInput(bytes, at, bytes.length - at);
            for (var read = inflater.inflate(chunk); read > 0; read = inflater.inflate(chunk)) {
                sink.write(chunk, 0, read);
            }
        } catch (DataFormatException notDeflated) {
            // whatever it is, opening the file will not inflate it further than this
        }
    }
}

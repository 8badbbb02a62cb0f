package dev.lifeops.statements.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out how a text is written, by all of its bytes: the first letter with an accent may come late. */
final class Encodings {

    private static final int CHUNK = 1 << 16;
    private static final List<Charset> OLD =
            List.of(Charset.forName("windows-1252"), Charset.forName("windows-1250"), Charset.forName("ISO-8859-2"));

    /** The more a letter tells one of these from the others, the more it weighs. */
    private static final List<String> LIKELY = List.of(
            "ąćęłńóśźżĄĆĘŁŃÓŚŹŻäöüßÄÖÜ",
            "áéíóúýčďěňřšťůžôőűÁÉÍÓÚÝČĎĚŇŘŠŤŮŽŐŰ€",
            "àâæçèêëîïñòõùûøåœÀÂÆÇÈÊËÎÏÑÒÔÕÙÛØÅŒ§°–—„“”’\u00a0");

    private final long[] counts = new long[256];
    private final long[] zeros = new long[2];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(CHUNK + 16);
    private boolean isUtf8 = true;
    private long size;

    private Encodings() {}

    static Charset of(InputStream content) throws IOException {
        var encodings = new Encodings();
        var start = encodings.look(content);
        return start == null ? encodings.decide() : start;
    }

    private @Nullable Charset look(InputStream content) throws IOException {
        var bytes = ByteBuffer.allocate(CHUNK + 16);
        for (var chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
            var marked = size == 0 ? mark(chunk) : null;
            if (marked != null) {
                return marked;
            }
            count(chunk);
            bytes.put(chunk).flip();
            decode(bytes, false);
            bytes.compact();
            if (!isUtf8) {
                bytes.clear();
            }
        }
        decode(bytes.flip(), true);
        return null;
    }

    private static @Nullable Charset mark(byte[] chunk) {
        if (chunk.length > 1 && chunk[0] == (byte) 0xFE && chunk[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (chunk.length > 1 && chunk[0] == (byte) 0xFF && chunk[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private void count(byte[] chunk) {
        for (var value : chunk) {
            counts[value & 0xFF]++;
            if (value == 0) {
                zeros[(int) (size & 1)]++;
            }
            size++;
        }
    }

    private void decode(ByteBuffer bytes, boolean last) {
        if (isUtf8) {
            decoded.clear();
            isUtf8 = !utf8.decode(bytes, decoded, last).isError();
        }
    }

    private Charset decide() {
        if (zeros[1] > size / 4) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] > size / 4) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8 ? StandardCharsets.UTF_8 : oldOne();
    }

    private Charset oldOne() {
        var best = OLD.getFirst();
        for (var charset : OLD) {
            best = likelihood(charset) > likelihood(best) ? charset : best;
        }
        return best;
    }

    private long likelihood(Charset charset) {
        var likelihood = 0L;
        for (var value = 0x80; value < counts.length; value++) {
            if (counts[value] > 0) {
                likelihood += counts[value] * weight(new String(new byte[] {(byte) value}, charset));
            }
        }
        return likelihood;
    }

    private static int weight(String letter) {
        for (var rank = 0; rank < LIKELY.size(); rank++) {
            if (LIKELY.get(rank).contains(letter)) {
                return LIKELY.size() - rank;
            }
        }
        return Character.isLetter(letter.charAt(0)) ? -1 : -3;
    }
}

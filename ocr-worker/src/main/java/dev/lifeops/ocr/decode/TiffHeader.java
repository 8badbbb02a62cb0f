package dev.lifeops.ocr.decode;

import dev.lifeops.ocr.decode.UnreadableFile.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks a TIFF's directories, one a page: every dimension that a decoder would allocate for is within bounds. */
final class TiffHeader {

    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int SAMPLES = 277;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int STRIP_OFFSETS = 273;
    private static final int TILE_OFFSETS = 324;

    private final ByteBuffer tiff;

    private TiffHeader(byte[] bytes) {
        tiff = ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /** Where each page's directory starts. */
    static List<Integer> pages(byte[] bytes) {
        try {
            return new TiffHeader(bytes).walk();
        } catch (IndexOutOfBoundsException cutOff) {
            throw UnreadableFile.broken("The TIFF file is cut off.");
        }
    }

    /** The same file with another page as its first, because a decoder asked for one page still walks all before it. */
    static byte[] withFirstPage(byte[] bytes, int directory) {
        var copy = bytes.clone();
        new TiffHeader(copy).tiff.putInt(4, directory);
        return copy;
    }

    private List<Integer> walk() {
        var pages = new ArrayList<Integer>();
        for (var at = tiff.getInt(4); at != 0; at = tiff.getInt(end(at))) {
            pages.add(at);
            Limits.checkPages(pages.size());
            check(entries(at));
        }
        Limits.checkPages(pages.size());
        return pages;
    }

    private int end(int directory) {
        return directory + 2 + ENTRY * (tiff.getShort(directory) & 0xFFFF);
    }

    private Map<Integer, Long> entries(int directory) {
        var entries = new HashMap<Integer, Long>();
        for (var at = directory + 2; at < end(directory); at += ENTRY) {
            var type = tiff.getShort(at + 2);
            var value = type == SHORT ? tiff.getShort(at + 8) & 0xFFFFL : tiff.getInt(at + 8) & 0xFFFFFFFFL;
            var isOffset = (tiff.getInt(at + 4) & 0xFFFFFFFFL) * (type == SHORT ? 2 : 4) > 4;
            entries.put(tiff.getShort(at) & 0xFFFF, isOffset || (type != SHORT && type != LONG) ? 0 : value);
        }
        return entries;
    }

    private static void check(Map<Integer, Long> entries) {
        Limits.checkPixels(entries.getOrDefault(WIDTH, 0L), entries.getOrDefault(HEIGHT, 0L));
        if (entries.containsKey(TILE_WIDTH) || entries.containsKey(TILE_HEIGHT)) {
            Limits.checkPixels(entries.getOrDefault(TILE_WIDTH, 0L), entries.getOrDefault(TILE_HEIGHT, 0L));
        }
        if (!entries.containsKey(STRIP_OFFSETS) && !entries.containsKey(TILE_OFFSETS)) {
            throw UnreadableFile.broken("The TIFF file holds no picture.");
        }
        if (entries.getOrDefault(SAMPLES, 1L) > 4 || entries.getOrDefault(BITS, 8L) > 16) {
            throw new UnreadableFile(
                    Reason.UNSUPPORTED_MEDIA_TYPE, "TIFF files with more than 4 x 16 bits a pixel are not read.");
        }
    }
}

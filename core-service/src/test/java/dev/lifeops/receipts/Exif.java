package dev.lifeops.receipts;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** EXIF as a camera writes it, with the place where the picture was taken. */
final class Exif {

    /** A latitude that does not occur by chance. */
    private static final String LATITUDE = "N52\0\0W13\0\0E24";

    private Exif() {}

    static byte[] in(byte[] jpeg, int orientation) {
        var block = block(orientation);
        var result = ByteBuffer.allocate(jpeg.length + 4 + 6 + block.length);
        result.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (2 + 6 + block.length));
        result.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(block);
        return result.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A TIFF structure: the orientation, and a directory of GPS tags whose latitude lies at its end. */
    static byte[] block(int orientation) {
        var tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + 2 + 12 + 4 + 24).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, 38);
        tiff.putInt(0).putShort((short) 1);
        entry(tiff, 0x0002, 5, 3, 56);
        tiff.putInt(0).put(LATITUDE.getBytes(StandardCharsets.ISO_8859_1));
        return tiff.array();
    }

    static boolean holdsPosition(byte[] picture) {
        return new String(picture, StandardCharsets.ISO_8859_1).contains(LATITUDE);
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}

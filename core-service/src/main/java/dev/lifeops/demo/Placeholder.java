package dev.lifeops.demo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The picture of a receipt that nobody photographed: grey bars for words, and its number as a bar code. */
final class Placeholder {

    private static final int WIDTH = 160;
    private static final int LINE = 10;
    private static final int MARGIN = 16;
    private static final byte PAPER = (byte) 0xFF;
    private static final byte PRINT = (byte) 0x9A;

    private Placeholder() {}

    static byte[] png(Purchase purchase, UUID receipt) {
        var lines = purchase.text().lines().toList();
        var image = new BufferedImage(WIDTH, (lines.size() + 6) * LINE, BufferedImage.TYPE_BYTE_GRAY);
        bar(image, 0, 0, WIDTH, image.getHeight(), PAPER);
        for (var line = 0; line < lines.size(); line++) {
            bar(image, MARGIN, (line + 2) * LINE, 3 * lines.get(line).length(), LINE / 2, PRINT);
        }
        barCode(image, receipt);
        return png(image);
    }

    /** Makes each picture one of its kind. */
    private static void barCode(BufferedImage image, UUID receipt) {
        for (var bit = 0; bit < Long.SIZE; bit++) {
            var x = MARGIN + 2 * bit;
            if ((receipt.getMostSignificantBits() >>> bit & 1) == 1) {
                bar(image, x, image.getHeight() - 3 * LINE, 2, LINE, PRINT);
            }
            if ((receipt.getLeastSignificantBits() >>> bit & 1) == 1) {
                bar(image, x, image.getHeight() - 2 * LINE, 2, LINE, PRINT);
            }
        }
    }

    private static void bar(BufferedImage image, int x, int y, int width, int height, byte grey) {
        var pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (var row = y; row < y + height; row++) {
            Arrays.fill(pixels, row * WIDTH + x, row * WIDTH + Math.min(x + width, WIDTH), grey);
        }
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }
}

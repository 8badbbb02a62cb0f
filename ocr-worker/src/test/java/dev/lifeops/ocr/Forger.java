package dev.lifeops.ocr;

import dev.lifeops.ocr.printer.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nu.pattern.OpenCV;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

/** Makes files that no printer makes: of several pages, of pictures in wrappers, and broken on purpose. */
final class Forger {

    private Forger() {}

    static byte[] tiffOf(Picture... pages) {
        try {
            var file = Files.createTempFile("pages", ".tiff");
            try {
                List<Mat> mats = Stream.of(pages).map(Picture::pixels).toList();
                Imgcodecs.imwritemulti(file.toString(), mats);
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pdfOf(byte[] jpeg) {
        return pdf(pdf -> {
            var image = PDImageXObject.createFromByteArray(pdf, jpeg, "receipt");
            var page = new PDPage(new PDRectangle(227, 227f * image.getHeight() / image.getWidth()));
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawImage(image, 0, 0, 227, page.getMediaBox().getHeight());
            }
        });
    }

    static byte[] pdfOfPages(int count) {
        return pdf(pdf -> {
            for (var i = 0; i < count; i++) {
                pdf.addPage(new PDPage());
            }
        });
    }

    static byte[] encryptedPdf() {
        return pdf(pdf -> {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
    }

    /** A page whose drawing instructions unpack to a gigabyte of spaces. */
    static byte[] pdfBomb() {
        return pdf(pdf -> {
            var page = new PDPage();
            var stream = new PDStream(pdf);
            try (var content = stream.createOutputStream(COSName.FLATE_DECODE)) {
                var spaces = new byte[1 << 20];
                Arrays.fill(spaces, (byte) ' ');
                for (var i = 0; i < 1024; i++) {
                    content.write(spaces);
                }
            }
            page.setContents(stream);
            pdf.addPage(page);
        });
    }

    static byte[] pdfWithAHugePicture() {
        return pdf(pdf -> {
            var page = new PDPage();
            pdf.addPage(page);
            var image = PDImageXObject.createFromByteArray(pdf, blank(10, 10).jpeg(), "huge");
            image.getCOSObject().setInt(COSName.WIDTH, 40_000);
            image.getCOSObject().setInt(COSName.HEIGHT, 30_000);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawImage(image, 0, 0, 100, 100);
            }
        });
    }

    static Picture blank(int width, int height) {
        OpenCV.loadLocally();
        return new Picture(new Mat(height, width, CvType.CV_8UC1, Scalar.all(255)));
    }

    static byte[] gif() {
        return "GIF89a and so on".getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] heic() {
        return "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A few bytes that claim to be far too many pixels. */
    static byte[] hugePng() {
        var png = blank(10, 10).png();
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        return png;
    }

    static byte[] hugeJpeg() {
        var jpeg = blank(10, 10).jpeg();
        for (var at = 2; at < jpeg.length - 8; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg).putInt(at + 5, 0xFDE8FDE8);
            }
        }
        return jpeg;
    }

    /** A directory that names itself as the next page. */
    static byte[] endlessTiff() {
        var tiff = blank(10, 10).tiff();
        var buffer = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
        var directory = buffer.getInt(4);
        buffer.putInt(directory + 2 + 12 * buffer.getShort(directory), directory);
        return tiff;
    }

    static byte[] cut(byte[] file, double share) {
        return Arrays.copyOf(file, (int) (file.length * share));
    }

    /** The picture as it lies in the file is to be turned by a quarter to the right before it is looked at. */
    static byte[] turnedByExif(Picture picture) {
        var jpeg = picture.jpeg();
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII));
        exif.putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putInt(0);
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.write(exif.array(), 0, exif.position());
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    private interface Work {
        void on(PDDocument pdf) throws IOException;
    }

    private static byte[] pdf(Work work) {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            work.on(pdf);
            pdf.save((OutputStream) bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

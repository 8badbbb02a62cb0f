package dev.lifeops.ocr.printer;

import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** Pixels on their way into a file. */
public record Picture(Mat pixels) {

    public Picture worn(Wear wear) {
        return new Picture(wear.on(pixels));
    }

    public byte[] png() {
        return encoded(".png");
    }

    public byte[] jpeg() {
        return jpeg(85);
    }

    public byte[] jpeg(int quality) {
        return encoded(".jpg", Imgcodecs.IMWRITE_JPEG_QUALITY, quality);
    }

    public byte[] webp() {
        return encoded(".webp", Imgcodecs.IMWRITE_WEBP_QUALITY, 85);
    }

    public byte[] tiff() {
        return encoded(".tiff");
    }

    private byte[] encoded(String extension, int... settings) {
        MatOfByte bytes = new MatOfByte();
        if (!Imgcodecs.imencode(extension, pixels, bytes, new MatOfInt(settings))) {
            throw new IllegalStateException("OpenCV cannot write " + extension);
        }
        return bytes.toArray();
    }
}

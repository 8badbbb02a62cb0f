package dev.lifeops.ocr.decode;

import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/** Has OpenCV decode a file whose header was checked; it turns the picture as its EXIF orientation says. */
final class Pixels {

    static {
        OpenCv.load();
    }

    private Pixels() {}

    static Picture decode(byte[] bytes) {
        var encoded = new MatOfByte(bytes);
        try {
            return picture(Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_GRAYSCALE));
        } catch (CvException e) {
            throw UnreadableFile.broken("The picture cannot be decoded.");
        } finally {
            encoded.release();
        }
    }

    private static Picture picture(Mat grey) {
        if (grey.empty()) {
            throw UnreadableFile.broken("The picture cannot be decoded.");
        }
        return new Picture(grey, 1);
    }
}

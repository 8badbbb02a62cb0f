package dev.lifeops.ocr.decode;

import org.opencv.core.Mat;

/**
 * Grey pixels in native memory, to be released by whoever holds them.
 *
 * @param grey one byte a pixel
 * @param unit the size of one pixel in pixels of the page as it was sent
 */
public record Picture(Mat grey, double unit) implements AutoCloseable {

    static {
        OpenCv.load();
    }

    /** The width in pixels. */
    public int width() {
        return grey.cols();
    }

    /** The height in pixels. */
    public int height() {
        return grey.rows();
    }

    @Override
    public void close() {
        grey.release();
    }
}

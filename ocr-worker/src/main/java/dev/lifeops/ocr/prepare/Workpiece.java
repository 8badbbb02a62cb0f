package dev.lifeops.ocr.prepare;

import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The pixels as the last step left them, and the way back to where they came from. */
final class Workpiece implements AutoCloseable {

    private Mat grey;
    private Origin origin;

    Workpiece(Mat grey, Origin origin) {
        // a second header over the same pixels: each side releases its own
        this.grey = grey.submat(0, grey.rows(), 0, grey.cols());
        this.origin = origin;
    }

    Mat grey() {
        return grey;
    }

    /** From these pixels to where they came from. */
    Origin origin() {
        return origin;
    }

    /** Goes on with other pixels, which the step made of the present ones. */
    void become(Mat next, Mapping step) {
        become(next, (Origin) step.inverse());
    }

    /** The same, by where each of the other pixels comes from. */
    void become(Mat next, Origin step) {
        grey.release();
        grey = next;
        origin = origin.after(step);
    }

    void scale(double factor) {
        var next = new Mat();
        var interpolation = factor < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
        var size =
                new Size(Math.max(1, Math.round(grey.cols() * factor)), Math.max(1, Math.round(grey.rows() * factor)));
        Imgproc.resize(grey, next, size, 0, 0, interpolation);
        become(next, Mapping.scale(size.width / grey.cols(), size.height / grey.rows()));
    }

    /** Shrinks to at most so many pixels, and tells whether there were more. */
    boolean shrinkTo(double pixels) {
        var factor = Math.sqrt(pixels / ((double) grey.cols() * grey.rows()));
        if (factor < 1) {
            scale(factor);
        }
        return factor < 1;
    }

    @Override
    public void close() {
        grey.release();
    }
}

package dev.lifeops.ocr.camera;

import dev.lifeops.ocr.printer.Wear;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What a camera does to what it sees. */
final class Lens {

    private Lens() {}

    /** The hand moved by so many pixels while the shutter was open. */
    static Wear moved(double pixels, double direction) {
        var side = (int) Math.ceil(pixels) + 2;
        var kernel = Mat.zeros(side, side, CvType.CV_32FC1);
        var middle = side / 2.0;
        var across = pixels / 2 * Math.cos(direction);
        var down = pixels / 2 * Math.sin(direction);
        Imgproc.line(
                kernel,
                new Point(middle - across, middle - down),
                new Point(middle + across, middle + down),
                Scalar.all(1),
                1,
                Imgproc.LINE_AA);
        Core.divide(kernel, Core.sumElems(kernel), kernel);
        return picture -> {
            var moved = new Mat();
            Imgproc.filter2D(picture, moved, -1, kernel);
            return moved;
        };
    }

    /** Focused on something else: points become discs of so many pixels. */
    static Wear outOfFocus(int pixels) {
        var kernel = new Mat();
        Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(pixels, pixels))
                .convertTo(kernel, CvType.CV_32FC1);
        Core.divide(kernel, Core.sumElems(kernel), kernel);
        return picture -> {
            var soft = new Mat();
            Imgproc.filter2D(picture, soft, -1, kernel);
            return soft;
        };
    }

    /** As most are: nearly sharp, a little grainy, compressed. */
    static Wear usual(long seed) {
        return Wear.blur(0.7).then(Wear.noise(4, seed)).then(Wear.jpeg(80));
    }
}

package dev.lifeops.ocr.camera;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Paper cut out of its picture, with free space around it so that it can bend. */
record Cutting(Mat colour, Mat where, int margin) {

    private static final Scalar TINT = new Scalar(0.93, 0.96, 0.97);
    private static final double MARGIN = 0.12;

    static Cutting of(Mat picture) {
        var margin = (int) (MARGIN * Math.min(picture.cols(), picture.rows()));
        var colour = new Mat();
        var where = new Mat(picture.size(), CvType.CV_8UC1, Scalar.all(255));
        Core.copyMakeBorder(tinted(picture), colour, margin, margin, margin, margin, Core.BORDER_REPLICATE);
        Core.copyMakeBorder(where, where, margin, margin, margin, margin, Core.BORDER_CONSTANT, Scalar.all(0));
        return new Cutting(colour, where, margin);
    }

    private static Mat tinted(Mat picture) {
        var colour = new Mat();
        if (picture.channels() == 1) {
            Imgproc.cvtColor(picture, colour, Imgproc.COLOR_GRAY2BGR);
        } else {
            picture.copyTo(colour);
        }
        Core.multiply(colour, TINT, colour);
        return colour;
    }

    int width() {
        return colour.cols() - 2 * margin;
    }

    int height() {
        return colour.rows() - 2 * margin;
    }

    /** From the top left one clockwise, with the free space counted. */
    MatOfPoint2f corners() {
        var right = margin + width();
        var bottom = margin + height();
        return new MatOfPoint2f(
                new Point(margin, margin),
                new Point(right, margin),
                new Point(right, bottom),
                new Point(margin, bottom));
    }

    /** Both, each pixel fetched from where the maps say. */
    Cutting remapped(Mat x, Mat y) {
        var bent = new ArrayList<Mat>();
        for (var each : List.of(colour, where)) {
            var next = new Mat();
            Imgproc.remap(each, next, x, y, Imgproc.INTER_CUBIC, Core.BORDER_CONSTANT, Scalar.all(0));
            bent.add(next);
        }
        return new Cutting(bent.getFirst(), bent.getLast(), margin);
    }

    Cutting shaded(Mat light) {
        return new Cutting(Light.on(colour, light), where, margin);
    }
}

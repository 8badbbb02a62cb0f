package dev.lifeops.ocr.prepare;

import org.opencv.core.Mat;
import org.opencv.core.Point;

/** Single pixels of a grey picture. */
final class Grey {

    private Grey() {}

    /** The pixel there, or the nearest to it, since a place computed by rounding may lie just outside. */
    static double at(Mat grey, Point place) {
        var x = Math.clamp(Math.round(place.x), 0, grey.cols() - 1);
        var y = Math.clamp(Math.round(place.y), 0, grey.rows() - 1);
        return grey.get(y, x)[0];
    }
}

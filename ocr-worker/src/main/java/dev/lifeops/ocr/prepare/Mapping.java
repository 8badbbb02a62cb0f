package dev.lifeops.ocr.prepare;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Size;

/** A plane projective mapping, row by row; its inverse tells where pixels come from. */
record Mapping(double a, double b, double c, double d, double e, double f, double g, double h, double i)
        implements Origin {

    static Mapping scale(double x, double y) {
        return new Mapping(x, 0, 0, 0, y, 0, 0, 0, 1);
    }

    static Mapping shift(double x, double y) {
        return new Mapping(1, 0, x, 0, 1, y, 0, 0, 1);
    }

    /** Clockwise by 90 degrees, into a picture of the given width. */
    static Mapping quarterTurn(int width) {
        return new Mapping(0, -1, width, 1, 0, 0, 0, 0, 1);
    }

    static Mapping halfTurn(int width, int height) {
        return new Mapping(-1, 0, width, 0, -1, height, 0, 0, 1);
    }

    /** Anticlockwise about the middle, into a picture of another size with the same middle. */
    static Mapping turn(double degrees, Size from, Size to) {
        var cos = Math.cos(Math.toRadians(degrees));
        var sin = Math.sin(Math.toRadians(degrees));
        var x = from.width / 2;
        var y = from.height / 2;
        return new Mapping(
                cos, sin, to.width / 2 - cos * x - sin * y, -sin, cos, to.height / 2 + sin * x - cos * y, 0, 0, 1);
    }

    /** From nine numbers, row by row. */
    static Mapping of(double[] m) {
        return new Mapping(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]);
    }

    /** The same for OpenCV. */
    Mat matrix() {
        var matrix = new Mat(3, 3, CvType.CV_64F);
        matrix.put(0, 0, a, b, c, d, e, f, g, h, i);
        return matrix;
    }

    Mapping inverse() {
        var det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
        return new Mapping(
                (e * i - f * h) / det,
                (c * h - b * i) / det,
                (b * f - c * e) / det,
                (f * g - d * i) / det,
                (a * i - c * g) / det,
                (c * d - a * f) / det,
                (d * h - e * g) / det,
                (b * g - a * h) / det,
                (a * e - b * d) / det);
    }

    @Override
    public Point of(double x, double y) {
        var share = g * x + h * y + i;
        return new Point((a * x + b * y + c) / share, (d * x + e * y + f) / share);
    }
}

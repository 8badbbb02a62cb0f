package dev.lifeops.ocr.prepare;

import dev.lifeops.ocr.page.Box;

/** A plane projective mapping, row by row; it knows the way from prepared pixels back to the page as it was sent. */
record Mapping(double a, double b, double c, double d, double e, double f, double g, double h, double i) {

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

    /** From nine numbers, row by row. */
    static Mapping of(double[] m) {
        return new Mapping(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]);
    }

    /** First this, then the other. */
    Mapping then(Mapping o) {
        return new Mapping(
                o.a * a + o.b * d + o.c * g,
                o.a * b + o.b * e + o.c * h,
                o.a * c + o.b * f + o.c * i,
                o.d * a + o.e * d + o.f * g,
                o.d * b + o.e * e + o.f * h,
                o.d * c + o.e * f + o.f * i,
                o.g * a + o.h * d + o.i * g,
                o.g * b + o.h * e + o.i * h,
                o.g * c + o.h * f + o.i * i);
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

    /** The upright rectangle around the mapped corners. */
    Box box(int page, double left, double top, double right, double bottom) {
        double[] xs = {x(left, top), x(right, top), x(left, bottom), x(right, bottom)};
        double[] ys = {y(left, top), y(right, top), y(left, bottom), y(right, bottom)};
        var x0 = rounded(Math.min(Math.min(xs[0], xs[1]), Math.min(xs[2], xs[3])));
        var y0 = rounded(Math.min(Math.min(ys[0], ys[1]), Math.min(ys[2], ys[3])));
        var x1 = rounded(Math.max(Math.max(xs[0], xs[1]), Math.max(xs[2], xs[3])));
        var y1 = rounded(Math.max(Math.max(ys[0], ys[1]), Math.max(ys[2], ys[3])));
        return new Box(page, x0, y0, x1 - x0, y1 - y0);
    }

    private double x(double x, double y) {
        return (a * x + b * y + c) / (g * x + h * y + i);
    }

    private double y(double x, double y) {
        return (d * x + e * y + f) / (g * x + h * y + i);
    }

    private static int rounded(double value) {
        return (int) Math.round(value);
    }
}

package dev.lifeops.ocr.prepare;

import java.util.Collection;
import org.opencv.core.Point;

/** A straight line from one point to another; to its left, seen along the way, is where the text is. */
record Edge(Point from, Point to) {

    /** The same line, walked so that the point lies to its left. */
    Edge facing(Point text) {
        return distance(text) < 0 ? new Edge(to, from) : this;
    }

    double length() {
        return Math.hypot(to.x - from.x, to.y - from.y);
    }

    /** How far the point lies to the left of the endless line; negative to its right. */
    double distance(Point point) {
        return ((point.x - from.x) * (to.y - from.y) - (point.y - from.y) * (to.x - from.x)) / length();
    }

    /** Where the line leads, in degrees. */
    double direction() {
        return Math.toDegrees(Math.atan2(to.y - from.y, to.x - from.x));
    }

    /** The point so far along the way and so far to the left. */
    Point at(double share, double left) {
        var along = new Point(to.x - from.x, to.y - from.y);
        return new Point(
                from.x + share * along.x + left * along.y / length(),
                from.y + share * along.y - left * along.x / length());
    }

    /** A parallel so far to the left. */
    Edge shifted(double left) {
        return new Edge(at(0, left), at(1, left));
    }

    double nearest(Collection<Point> points) {
        return points.stream().mapToDouble(this::distance).min().orElse(0);
    }

    /** Where both endless lines meet. */
    Point meets(Edge other) {
        var share = other.distance(from) / (other.distance(from) - other.distance(to));
        return at(share, 0);
    }
}

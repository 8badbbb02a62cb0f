package dev.lifeops.ocr.camera;

import dev.lifeops.ocr.printer.Dice;
import java.util.Arrays;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How paper lies before the camera.
 *
 * @param turn degrees, clockwise
 * @param tiltAcross degrees by which the camera looks at it from the side
 * @param tiltDown the same, from above or below
 * @param fill the share of the frame that it takes up in width or in height, whichever is more
 */
record Pose(double turn, double tiltAcross, double tiltDown, double fill) {

    /** The camera is this many times the paper's diagonal away. */
    private static final double DISTANCE = 1.4;

    static Pose of(double turn, double tilt, double fill, Dice dice) {
        return new Pose(turn, dice.between(-tilt, tilt), dice.between(-tilt, tilt), fill);
    }

    /** Where the paper's corners are in the frame, from its own top left one clockwise. */
    Point[] placed(Cutting paper, Size frame, Dice dice) {
        var seen = Arrays.stream(paper.corners().toArray())
                .map(corner -> seen(corner, paper))
                .toArray(Point[]::new);
        var box = Imgproc.boundingRect(new MatOfPoint(scaled(seen, 1000)));
        var scale = fill * 1000 * Math.min(frame.width / box.width, frame.height / box.height);
        var freeAcross = frame.width - box.width * scale / 1000;
        var freeDown = frame.height - box.height * scale / 1000;
        var left = freeAcross * dice.between(0.3, 0.7) - box.x * scale / 1000;
        var top = freeDown * dice.between(0.3, 0.7) - box.y * scale / 1000;
        return Arrays.stream(scaled(seen, scale))
                .map(p -> new Point(p.x + left, p.y + top))
                .toArray(Point[]::new);
    }

    /** In diagonals of the paper, from its middle. */
    private Point seen(Point corner, Cutting paper) {
        var diagonal = Math.hypot(paper.width(), paper.height());
        var x = (corner.x - paper.colour().cols() / 2.0) / diagonal;
        var y = (corner.y - paper.colour().rows() / 2.0) / diagonal;
        var angle = Math.toRadians(turn);
        var u = x * Math.cos(angle) - y * Math.sin(angle);
        var v = x * Math.sin(angle) + y * Math.cos(angle);
        var across = Math.toRadians(tiltAcross);
        var down = Math.toRadians(tiltDown);
        var depth = DISTANCE + u * Math.sin(across) + v * Math.sin(down);
        return new Point(u * Math.cos(across) / depth, v * Math.cos(down) / depth);
    }

    private static Point[] scaled(Point[] points, double factor) {
        return Arrays.stream(points)
                .map(p -> new Point(p.x * factor, p.y * factor))
                .toArray(Point[]::new);
    }
}

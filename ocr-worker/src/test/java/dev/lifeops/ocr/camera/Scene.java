package dev.lifeops.ocr.camera;

import dev.lifeops.ocr.printer.Dice;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What the camera has before it: papers laid on a surface, one after another. */
final class Scene {

    private static final double SHADOW = 0.35;

    private final Mat view;
    private final Dice dice;
    private Point[] corners = {};

    Scene(Size frame, Surface surface, Dice dice) {
        this.view = surface.paint(frame, dice);
        this.dice = dice;
    }

    Scene lay(Cutting paper, Pose pose) {
        corners = pose.placed(paper, view.size(), dice);
        return lay(paper, Imgproc.getPerspectiveTransform(paper.corners(), new MatOfPoint2f(corners)));
    }

    private Scene lay(Cutting paper, Mat transform) {
        var seen = new Mat();
        var where = new Mat();
        Imgproc.warpPerspective(paper.colour(), seen, transform, view.size(), Imgproc.INTER_AREA);
        Imgproc.warpPerspective(paper.where(), where, transform, view.size(), Imgproc.INTER_LINEAR);
        throwShadow(where);
        seen.copyTo(view, where);
        return this;
    }

    /** Paper is never quite flat: a narrow shadow lies beside it. */
    private void throwShadow(Mat where) {
        var wide = view.cols() / 250.0;
        var shadow = new Mat();
        var off = Imgproc.getRotationMatrix2D(new Point(0, 0), 0, 1);
        off.put(0, 2, dice.between(-wide, wide));
        off.put(1, 2, dice.between(-wide, wide));
        Imgproc.warpAffine(where, shadow, off, view.size());
        Imgproc.GaussianBlur(shadow, shadow, new Size(), wide);
        shadow.convertTo(shadow, CvType.CV_32FC1, -SHADOW / 255, 1);
        Light.on(view, shadow).copyTo(view);
    }

    /** A thumb on one edge of what was laid last and a finger on the other. */
    Scene hold() {
        hold(0, -1);
        hold(1, 1);
        return this;
    }

    private void hold(int edge, int outwards) {
        var skin = new Scalar(dice.between(90, 140), dice.between(120, 165), dice.between(170, 225));
        var thick = view.cols() * dice.between(0.06, 0.09);
        var place = dice.between(0.5, 0.9);
        var left = between(corners[0], corners[3], place);
        var right = between(corners[1], corners[2], place);
        var tip = between(left, right, edge - outwards * 0.03);
        var knuckle = new Point(tip.x + outwards * 1.5 * thick, tip.y + thick);
        Imgproc.line(view, tip, knuckle, skin, (int) thick);
        Imgproc.line(view, knuckle, new Point(knuckle.x + outwards * thick, view.rows()), skin, (int) (thick * 1.3));
    }

    private static Point between(Point from, Point to, double share) {
        return new Point(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
    }

    /** Where the corners of what was laid last are, from its top left one clockwise. */
    Point[] corners() {
        return corners.clone();
    }

    Mat taken() {
        return view;
    }
}

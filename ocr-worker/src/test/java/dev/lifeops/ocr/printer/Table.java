package dev.lifeops.ocr.printer;

import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** A brown table with a receipt on it, which the camera sees a little from the side. */
final class Table {
    private static final Scalar WOOD = new Scalar(52, 74, 104);
    private static final Scalar PAPER_TINT = new Scalar(0.93, 0.97, 0.98);
    private static final double EDGE = 0.08;
    private static final double SLANT = 0.035;

    private final Dice dice;

    Table(Dice dice) {
        this.dice = dice;
    }

    Mat with(Mat paper) {
        double edge = EDGE * Math.max(paper.width(), 900);
        Size size = new Size(paper.width() + 2 * edge, paper.height() + 2 * edge);
        Mat view = Imgproc.getPerspectiveTransform(corners(paper, 0, 0), corners(paper, edge, SLANT * paper.width()));
        Mat photo = wood(size);
        Mat seen = new Mat();
        Imgproc.warpPerspective(tinted(paper), seen, view, size, Imgproc.INTER_CUBIC);
        Mat where = new Mat();
        Imgproc.warpPerspective(new Mat(paper.size(), CvType.CV_8UC1, Scalar.all(255)), where, view, size);
        seen.copyTo(photo, where);
        return photo;
    }

    private MatOfPoint2f corners(Mat paper, double edge, double slant) {
        return new MatOfPoint2f(
                near(edge, edge, slant),
                near(edge + paper.width(), edge, slant),
                near(edge + paper.width(), edge + paper.height(), slant),
                near(edge, edge + paper.height(), slant));
    }

    private Point near(double x, double y, double slant) {
        return new Point(x + slant * dice.between(-1.0, 1.0), y + slant * dice.between(-1.0, 1.0));
    }

    private static Mat tinted(Mat paper) {
        Mat colour = new Mat();
        if (paper.channels() == 1) {
            Imgproc.cvtColor(paper, colour, Imgproc.COLOR_GRAY2BGR);
        } else {
            paper.copyTo(colour);
        }
        Core.multiply(colour, PAPER_TINT, colour);
        return colour;
    }

    /** Grain along the boards: noise, drawn out sideways. */
    private Mat wood(Size size) {
        Core.setRNGSeed(dice.between(1, Integer.MAX_VALUE - 1));
        Mat grain = new Mat(size, CvType.CV_16SC1);
        Core.randn(grain, 0, 60);
        Imgproc.blur(grain, grain, new Size(61, 3));
        Core.merge(List.of(grain, grain, grain), grain);
        Mat wood = new Mat(size, CvType.CV_8UC3, WOOD);
        Core.add(wood, grain, wood, new Mat(), wood.type());
        return wood;
    }
}

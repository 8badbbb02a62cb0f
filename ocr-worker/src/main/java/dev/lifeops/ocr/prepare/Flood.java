package dev.lifeops.ocr.prepare;

import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Rises from the print and from the frame of a small picture at once; where both meet, paper ends. */
final class Flood implements AutoCloseable {

    private static final int PRINT = 1;
    private static final int FRAME = 2;

    /** In levels of grey: less than this does not tell paper from what it lies on. */
    private static final double EDGE = 12;

    private static final double SURROUNDED = 0.15;
    private static final double MOSTLY = 0.6;
    private static final double WHOLE_PICTURE = 0.9;
    private static final int LEAK = 21;
    private static final int RIM = 5;

    /** In heights of letters, about their middle. */
    private static final double SEED = 0.6;

    private static final double CLEAR = 1.4;

    private final Mat ground;
    private final double paper;
    private final Mat frame;

    /** Of a picture without its print, which the letters were taken from. */
    Flood(Mat ground, Glyphs letters) {
        this.ground = ground;
        this.paper = letters.all().stream()
                .mapToDouble(letter -> Grey.at(ground, letter.place()))
                .sorted()
                .skip(letters.all().size() / 2)
                .findFirst()
                .orElse(0);
        this.frame = frame();
    }

    /** The picture's frame, save where paper may reach it. */
    private Mat frame() {
        var rim = Mat.zeros(ground.size(), CvType.CV_8UC1);
        var darker = new Mat();
        try {
            var corner = new Point(ground.cols() - 2.0, ground.rows() - 2.0);
            Imgproc.rectangle(rim, new Point(1, 1), corner, Scalar.all(FRAME), 2);
            Core.compare(ground, Scalar.all(paper - EDGE), darker, Core.CMP_LT);
            Core.bitwise_and(rim, darker, rim);
            return rim;
        } finally {
            darker.release();
        }
    }

    /** How bright the paper is, by most letters' ground. */
    double paper() {
        return paper;
    }

    double brightness(TextLine line) {
        return Grey.at(ground, line.letters().get(line.letters().size() / 2).place());
    }

    /** Whether there is anything darker around the paper, which is what a flood costs its time for. */
    boolean isSurrounded() {
        return Core.countNonZero(frame) > SURROUNDED * 4 * (ground.cols() + ground.rows());
    }

    /** White where these lines' paper is. */
    Mat from(List<TextLine> lines) {
        var seeds = new Mat();
        var colour = new Mat();
        var mask = new Mat();
        try {
            frame.convertTo(seeds, CvType.CV_32S);
            lines.forEach(line -> draw(line, seeds, SEED, Scalar.all(PRINT)));
            Imgproc.cvtColor(ground, colour, Imgproc.COLOR_GRAY2BGR);
            Imgproc.watershed(colour, seeds);
            Core.compare(seeds, Scalar.all(PRINT), mask, Core.CMP_EQ);
            smooth(mask);
            lines.forEach(line -> draw(line, mask, CLEAR, Scalar.all(255)));
            return mask;
        } finally {
            seeds.release();
            colour.release();
        }
    }

    private static void draw(TextLine line, Mat mat, double height, Scalar colour) {
        var thick = (int) Math.max(1, Math.rint(height * line.size()));
        for (var i = 1; i < line.letters().size(); i++) {
            var from = line.letters().get(i - 1).place();
            Imgproc.line(mat, from, line.letters().get(i).place(), colour, thick);
        }
    }

    /** Where it leaked out through a gap it is narrow; and no rim of the ground is left, which would look like a frame. */
    private static void smooth(Mat mask) {
        var leak = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(LEAK, LEAK));
        var rim = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(RIM, RIM));
        Imgproc.morphologyEx(mask, mask, Imgproc.MORPH_OPEN, leak);
        Imgproc.erode(mask, mask, rim);
        leak.release();
        rim.release();
    }

    /** Whether the outline of what was flooded is mostly where brightness changes, and not almost the picture's own. */
    boolean stoppedAtEdges(Mat mask) {
        if (Core.countNonZero(mask) > WHOLE_PICTURE * mask.total()) {
            return false;
        }
        var outline = new Mat();
        var edges = new Mat();
        var thin = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3));
        var wide = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(13, 13));
        try {
            Imgproc.morphologyEx(mask, outline, Imgproc.MORPH_GRADIENT, thin);
            Imgproc.morphologyEx(ground, edges, Imgproc.MORPH_GRADIENT, wide);
            Core.compare(edges, Scalar.all(EDGE), edges, Core.CMP_GT);
            Core.bitwise_and(edges, outline, edges);
            return Core.countNonZero(edges) > MOSTLY * Core.countNonZero(outline);
        } finally {
            outline.release();
            edges.release();
            thin.release();
            wide.release();
        }
    }

    @Override
    public void close() {
        ground.release();
        frame.release();
    }
}

package dev.lifeops.ocr.camera;

import dev.lifeops.ocr.printer.Dice;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** What a receipt lies on. */
enum Surface {
    DARK_WOOD {
        @Override
        Mat paint(Size size, Dice dice) {
            return grained(
                    size, new Scalar(dice.between(35, 60), dice.between(55, 80), dice.between(80, 115)), 61, 60, dice);
        }
    },
    LIGHT_WOOD {
        @Override
        Mat paint(Size size, Dice dice) {
            return grained(
                    size,
                    new Scalar(dice.between(135, 165), dice.between(170, 195), dice.between(195, 220)),
                    81,
                    50,
                    dice);
        }
    },
    WHITE_TABLE {
        @Override
        Mat paint(Size size, Dice dice) {
            return grained(size, Scalar.all(dice.between(205, 228)), 5, 8, dice);
        }
    },
    STONE {
        @Override
        Mat paint(Size size, Dice dice) {
            var stone = grained(size, Scalar.all(dice.between(90, 150)), 9, 90, dice);
            var specks = grained(size, Scalar.all(128), 3, 70, dice);
            Core.addWeighted(stone, 0.75, specks, 0.25, 0, stone);
            return stone;
        }
    },
    CLOTH {
        @Override
        Mat paint(Size size, Dice dice) {
            var cloth = grained(
                    size, new Scalar(dice.between(60, 160), dice.between(60, 160), dice.between(60, 160)), 3, 25, dice);
            var step = dice.between(60, 140);
            var other = new Scalar(dice.between(90, 250), dice.between(90, 250), dice.between(90, 250));
            for (var at = 0; at < Math.max(size.width, size.height); at += step) {
                Imgproc.line(cloth, new Point(at, 0), new Point(at, size.height), other, step / 4);
                Imgproc.line(cloth, new Point(0, at), new Point(size.width, at), other, step / 6);
            }
            return cloth;
        }
    },
    CLUTTER {
        @Override
        Mat paint(Size size, Dice dice) {
            var desk = dice.oneOf(DARK_WOOD, LIGHT_WOOD, STONE).paint(size, dice);
            for (var thing = 0; thing < 12; thing++) {
                put(desk, dice);
            }
            return desk;
        }
    },
    SCANNER_LID {
        @Override
        Mat paint(Size size, Dice dice) {
            return grained(size, Scalar.all(dice.between(244, 252)), 3, 3, dice);
        }
    };

    abstract Mat paint(Size size, Dice dice);

    private static Mat grained(Size size, Scalar colour, int length, double strength, Dice dice) {
        Core.setRNGSeed(dice.between(1, Integer.MAX_VALUE - 1));
        var grain = new Mat(size, CvType.CV_16SC1);
        Core.randn(grain, 0, strength);
        Imgproc.blur(grain, grain, new Size(length, 3));
        Core.merge(List.of(grain, grain, grain), grain);
        var painted = new Mat(size, CvType.CV_8UC3, colour);
        Core.add(painted, grain, painted, new Mat(), painted.type());
        return painted;
    }

    /** A book, a box, a card or a cup; some have a title. */
    private static void put(Mat desk, Dice dice) {
        var colour = new Scalar(dice.between(10, 245), dice.between(10, 245), dice.between(10, 245));
        var x = dice.between(0, desk.cols());
        var y = dice.between(0, desk.rows());
        var size = dice.between(desk.cols() / 12, desk.cols() / 4);
        if (dice.chance(0.4)) {
            Imgproc.circle(desk, new Point(x, y), size / 2, colour, -1);
        } else {
            Imgproc.rectangle(
                    desk, new Point(x, y), new Point(x + size, y + size * dice.between(0.5, 1.8)), colour, -1);
        }
        if (dice.chance(0.5)) {
            Imgproc.putText(
                    desk,
                    "ANNUAL 2024",
                    new Point(x + 10.0, y + 60.0),
                    Imgproc.FONT_HERSHEY_DUPLEX,
                    desk.cols() / 1500.0,
                    Scalar.all(dice.between(0, 255)),
                    2);
        }
    }
}

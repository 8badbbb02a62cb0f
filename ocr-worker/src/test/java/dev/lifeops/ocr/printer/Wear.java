package dev.lifeops.ocr.printer;

import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** What happens to a receipt between the printer and the reader. */
@FunctionalInterface
public interface Wear {
    Mat on(Mat picture);

    default Wear then(Wear next) {
        return picture -> next.on(on(picture));
    }

    static Wear blur(double sigma) {
        return picture -> {
            Mat blurred = new Mat();
            Imgproc.GaussianBlur(picture, blurred, new Size(), sigma);
            return blurred;
        };
    }

    static Wear noise(double sigma, long seed) {
        return picture -> {
            Core.setRNGSeed(Long.hashCode(seed));
            Mat noise = new Mat(picture.size(), CvType.makeType(CvType.CV_16S, picture.channels()));
            Core.randn(noise, 0, sigma);
            Mat noisy = new Mat();
            Core.add(picture, noise, noisy, new Mat(), picture.type());
            return noisy;
        };
    }

    /** Thermal ink that lost this share of its black, on paper that is no longer white. */
    static Wear fade(double lost) {
        return picture -> {
            Mat faded = new Mat();
            picture.convertTo(faded, -1, 0.96 - lost, 255 * lost);
            return faded;
        };
    }

    /** Turned by some degrees, on a sheet that grows white corners. */
    static Wear skew(double degrees) {
        return picture -> {
            double turn = Math.toRadians(Math.abs(degrees));
            double width = picture.width() * Math.cos(turn) + picture.height() * Math.sin(turn);
            double height = picture.width() * Math.sin(turn) + picture.height() * Math.cos(turn);
            Point middle = new Point(picture.width() / 2.0, picture.height() / 2.0);
            Mat rotation = Imgproc.getRotationMatrix2D(middle, degrees, 1);
            rotation.put(0, 2, rotation.get(0, 2)[0] + width / 2 - middle.x);
            rotation.put(1, 2, rotation.get(1, 2)[0] + height / 2 - middle.y);
            Mat skewed = new Mat();
            Imgproc.warpAffine(
                    picture,
                    skewed,
                    rotation,
                    new Size(Math.ceil(width), Math.ceil(height)),
                    Imgproc.INTER_CUBIC,
                    Core.BORDER_CONSTANT,
                    Scalar.all(250));
            return skewed;
        };
    }

    /** A quarter turn clockwise, so many times. */
    static Wear turned(int quarters) {
        int code = List.of(-1, Core.ROTATE_90_CLOCKWISE, Core.ROTATE_180, Core.ROTATE_90_COUNTERCLOCKWISE)
                .get(Math.floorMod(quarters, 4));
        return picture -> {
            Mat turned = new Mat();
            if (code < 0) {
                return picture.clone();
            }
            Core.rotate(picture, turned, code);
            return turned;
        };
    }

    static Wear scaled(double factor) {
        return picture -> {
            Mat scaled = new Mat();
            Imgproc.resize(picture, scaled, new Size(), factor, factor, Imgproc.INTER_AREA);
            return scaled;
        };
    }

    /** To so many pixels on the longer side. */
    static Wear shrunk(double side) {
        return picture ->
                scaled(side / Math.max(picture.cols(), picture.rows())).on(picture);
    }

    /** So many times as long, with nothing on what was added. */
    static Wear lengthened(double factor) {
        return picture -> {
            Mat longer = new Mat();
            int more = (int) (picture.rows() * (factor - 1));
            Core.copyMakeBorder(picture, longer, 0, more, 0, 0, Core.BORDER_CONSTANT, Scalar.all(255));
            return longer;
        };
    }

    /** Printed by needles, so many dots across the paper. */
    static Wear dotted(int dots) {
        return picture -> {
            int pitch = Math.max(3, picture.cols() / dots);
            Mat dot = new Mat(pitch, pitch, CvType.CV_8UC1, Scalar.all(0));
            Imgproc.circle(dot, new Point(pitch / 2.0, pitch / 2.0), Math.max(1, pitch / 3), Scalar.all(255), -1);
            Mat needles = new Mat();
            Core.repeat(dot, picture.rows() / pitch + 1, picture.cols() / pitch + 1, needles);
            Mat dotted = new Mat(picture.size(), picture.type(), Scalar.all(255));
            picture.copyTo(dotted, needles.submat(0, picture.rows(), 0, picture.cols()));
            return dotted;
        };
    }

    static Wear jpeg(int quality) {
        return picture -> {
            MatOfByte bytes = new MatOfByte();
            Imgcodecs.imencode(".jpg", picture, bytes, new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality));
            return Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_UNCHANGED);
        };
    }

    /** On a table, seen a little from the side. */
    static Wear perspective(long seed) {
        return picture -> new Table(new Dice(seed)).with(picture);
    }

    /** Light that falls off across the picture. */
    static Wear shadow(long seed) {
        return picture -> new Shadow(new Dice(seed)).over(picture);
    }

    /** A flatbed scan: slightly turned, soft and grainy. */
    static Wear scan(long seed) {
        Dice dice = new Dice(seed);
        return skew(dice.between(-1.5, 1.5))
                .then(blur(dice.between(0.4, 0.8)))
                .then(fade(dice.between(0.05, 0.2)))
                .then(noise(dice.between(2.0, 6.0), seed))
                .then(jpeg(80));
    }

    /** A snapshot: on a table, from the side, half in the shade. */
    static Wear photo(long seed) {
        Dice dice = new Dice(seed);
        return fade(dice.between(0.05, 0.2))
                .then(perspective(seed))
                .then(shadow(seed))
                .then(blur(dice.between(0.5, 0.9)))
                .then(noise(dice.between(3.0, 7.0), seed))
                .then(jpeg(80));
    }
}

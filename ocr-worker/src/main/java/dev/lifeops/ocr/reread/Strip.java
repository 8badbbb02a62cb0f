package dev.lifeops.ocr.reread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Parts of lines side by side in one picture. OpenCV sets the network up anew whenever the width changes, which takes
 * nearly as long as reading a price, and the network itself was trained on lines with room behind them.
 */
final class Strip {

    /** The height of the lines that the network was trained on, in pixels. */
    private static final int HEIGHT = 48;

    /** How much narrower than it is a line is shown: a quarter less to look at, and hardly more errors. */
    private static final double NARROWED = 0.75;

    private static final int USUAL_WIDTH = 320;
    private static final int LARGEST_WIDTH = 8 * USUAL_WIDTH;
    private static final int NARROWEST = 8;
    private static final int GAP = 24;

    private static final Scalar BLANK = Scalar.all(255);

    /** What stood behind the lines that the network was trained on. */
    private static final Scalar BEYOND = Scalar.all(127.5);

    /** Where a part lies in the strip. */
    record Place(Part part, int left, int right) {

        private boolean holds(double across) {
            return left - GAP / 2.0 <= across && across < right + GAP / 2.0;
        }

        private double within(double across) {
            return Math.clamp((across - left) / (right - left), 0, 1);
        }
    }

    private final int width;
    private final List<Place> places = new ArrayList<>();
    private int end;

    private Strip(int width) {
        this.width = width;
    }

    /** As few strips as it takes, more or less, those of the same width one after the other. */
    static List<Strip> of(List<Part> parts) {
        var strips = new ArrayList<Strip>();
        for (var part : widestFirst(parts)) {
            var strip = strips.stream().filter(each -> each.hasRoomFor(part)).findFirst();
            strip.orElseGet(() -> {
                        strips.add(new Strip(widthFor(part)));
                        return strips.getLast();
                    })
                    .place(part);
        }
        return strips;
    }

    private static List<Part> widestFirst(List<Part> parts) {
        return parts.stream()
                .sorted(Comparator.comparingInt(Strip::shown).reversed())
                .toList();
    }

    /** How wide a part is shown. */
    private static int shown(Part part) {
        var shown =
                Math.round(NARROWED * part.line().width() * HEIGHT / part.line().height());
        return Math.clamp(shown, NARROWEST, LARGEST_WIDTH);
    }

    private static int widthFor(Part part) {
        var width = USUAL_WIDTH;
        while (width < shown(part)) {
            width *= 2;
        }
        return width;
    }

    private boolean hasRoomFor(Part part) {
        return end + GAP + shown(part) <= width;
    }

    private void place(Part part) {
        var left = places.isEmpty() ? 0 : end + GAP;
        end = left + shown(part);
        places.add(new Place(part, left, end));
    }

    List<Place> places() {
        return places;
    }

    Mat picture() {
        var picture = new Mat(HEIGHT, width, CvType.CV_8UC1, BEYOND);
        picture.colRange(0, end).setTo(BLANK);
        places.forEach(place -> paint(place, picture));
        return picture;
    }

    private static void paint(Place place, Mat picture) {
        var line = place.part().line();
        var grey = new Mat(line.height(), line.width(), CvType.CV_8UC1);
        var room = picture.colRange(place.left(), place.right());
        try {
            grey.put(0, 0, line.pixels());
            Imgproc.resize(grey, room, new Size(room.cols(), HEIGHT), 0, 0, Imgproc.INTER_AREA);
        } finally {
            grey.release();
            room.release();
        }
    }

    /** Those characters of the strip that belong to a part, with their places in it. */
    List<Glyph> glyphs(Place place, List<Glyph> all) {
        return all.stream()
                .filter(glyph -> place.holds(glyph.middle() * width))
                .map(glyph -> new Glyph(
                        glyph.text(),
                        place.within(glyph.left() * width),
                        place.within(glyph.right() * width),
                        glyph.probability()))
                .toList();
    }
}

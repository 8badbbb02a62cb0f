package dev.lifeops.ocr.prepare;

import dev.lifeops.ocr.prepare.Glyphs.Glyph;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Tells print, where letters stand close together, from lonely specks that only look like letters. */
final class Print {

    /** So many letters stand within nine letters' heights across and five down, where there is print. */
    private static final int COMPANY = 5;

    private static final double NEARLY_ALL = 0.9;
    private static final double SHARE_OF_LARGEST = 0.06;

    private Print() {}

    /** The letters of all clumps that are not tiny beside the largest; none where much else looks like letters, too. */
    static List<Glyph> of(Glyphs glyphs, Size picture) {
        var cell = Math.max(1, glyphs.usualSize());
        var cells = new Size(picture.width * glyphs.factor() / cell + 1, picture.height * glyphs.factor() / cell + 1);
        var clumps = clumps(glyphs.all(), cells, cell).values();
        var largest = clumps.stream().mapToDouble(Print::weight).max().orElse(0);
        var print = clumps.stream()
                .filter(clump -> weight(clump) >= SHARE_OF_LARGEST * largest)
                .flatMap(List::stream)
                .toList();
        return large(print, cell) >= NEARLY_ALL * large(glyphs.all(), cell) ? print : List.of();
    }

    private static double weight(List<Glyph> clump) {
        return clump.stream().mapToDouble(Glyph::weight).sum();
    }

    private static long large(List<Glyph> letters, double usual) {
        return letters.stream().filter(letter -> letter.size() > usual / 2).count();
    }

    private static Map<Integer, List<Glyph>> clumps(List<Glyph> letters, Size cells, double cell) {
        var crowd = Mat.zeros(cells, CvType.CV_8UC1);
        var labels = new Mat();
        var kernel = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(5, 5));
        try {
            letters.forEach(letter -> crowd.put(row(letter, cell), column(letter, cell), 1));
            Imgproc.boxFilter(crowd, crowd, -1, new Size(9, 5), new Point(-1, -1), false, Core.BORDER_CONSTANT);
            Imgproc.threshold(crowd, crowd, COMPANY - 1, 255, Imgproc.THRESH_BINARY);
            Imgproc.dilate(crowd, crowd, kernel);
            Imgproc.connectedComponents(crowd, labels, 8, CvType.CV_32S);
            return letters.stream()
                    .filter(letter -> crowd.get(row(letter, cell), column(letter, cell))[0] > 0)
                    .collect(Collectors.groupingBy(
                            letter -> (int) labels.get(row(letter, cell), column(letter, cell))[0]));
        } finally {
            crowd.release();
            labels.release();
            kernel.release();
        }
    }

    private static int row(Glyph letter, double cell) {
        return (int) (letter.y() / cell);
    }

    private static int column(Glyph letter, double cell) {
        return (int) (letter.x() / cell);
    }
}

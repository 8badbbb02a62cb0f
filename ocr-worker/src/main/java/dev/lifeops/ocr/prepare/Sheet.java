package dev.lifeops.ocr.prepare;

import dev.lifeops.ocr.decode.Picture;
import dev.lifeops.ocr.page.Box;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * A page that stands upright with its lines level, from which scans are made for each way of recognising. Words are
 * told in the sheet's own pixels, where a line of text is a line; {@link #original} leads back to the page as it was
 * sent.
 */
public final class Sheet implements AutoCloseable {

    /** The height of letters that Tesseract reads best for its time. */
    private static final double GLYPH = 20;

    private static final double LARGEST_SCAN = 12_000_000;
    private static final double LARGEST_PLAIN_SCAN = 7_000_000;
    private static final double SMALL_SCAN = 1_000_000;
    private static final double LINE_MARGIN = 0.15;
    private static final int LEAST_LINE = 6;

    private final int page;
    private final Workpiece upright;

    private final OptionalDouble glyphHeight;

    private Sheet(int page, Workpiece upright, OptionalDouble glyphHeight) {
        this.page = page;
        this.upright = upright;
        this.glyphHeight = glyphHeight;
    }

    /** Straightens what is not straight; what is costs only the look. */
    public static Sheet of(int page, Picture picture) {
        var piece = new Workpiece(picture.grey(), Mapping.scale(picture.unit(), picture.unit()));
        try {
            return new Sheet(page, piece, new Straightener(piece).straighten());
        } catch (RuntimeException e) {
            piece.close();
            throw e;
        }
    }

    /** The page that the sheet was made of; pages count from 1. */
    public int page() {
        return page;
    }

    /** Where a box of the sheet lies on the page as it was sent. */
    public Box original(Box box) {
        return upright.origin().box(page, box.x(), box.y(), box.right(), box.bottom());
    }

    /** The same sheet upside down. */
    public Sheet upsideDown() {
        return upsideDown(new Workpiece(upright.grey(), upright.origin()));
    }

    /** A strip across the same sheet, as high as the box, upside down. */
    public Sheet upsideDown(Box box) {
        var top = Math.clamp(box.y() - LEAST_LINE, 0, upright.grey().rows() - 1);
        var bottom =
                Math.clamp(box.bottom() + LEAST_LINE, top + 1, upright.grey().rows());
        var strip = new Workpiece(upright.grey(), upright.origin());
        strip.become(strip.grey().rowRange(top, bottom), Mapping.shift(0, -top));
        return upsideDown(strip);
    }

    private Sheet upsideDown(Workpiece piece) {
        piece.become(
                rotated(piece.grey()),
                Mapping.halfTurn(piece.grey().cols(), piece.grey().rows()));
        return new Sheet(page, piece, glyphHeight);
    }

    private static Mat rotated(Mat grey) {
        var turned = new Mat();
        Core.rotate(grey, turned, Core.ROTATE_180);
        return turned;
    }

    /** The page with its letters at the height that is read best. */
    public Scan scaled() {
        var piece = piece();
        glyphHeight.ifPresent(height -> scaleBy(piece, Math.clamp(GLYPH / height, 0.2, 3)));
        piece.shrinkTo(LARGEST_SCAN);
        return new Scan(page, piece);
    }

    private static void scaleBy(Workpiece piece, double factor) {
        var pixels = factor * factor * piece.grey().total();
        if (Math.abs(factor - 1) > 0.1) {
            piece.scale(pixels > LARGEST_SCAN ? factor * Math.sqrt(LARGEST_SCAN / pixels) : factor);
        }
    }

    /** The page in the size it came in. */
    public Scan plain() {
        var piece = piece();
        piece.shrinkTo(LARGEST_PLAIN_SCAN);
        return new Scan(page, piece);
    }

    /** The page as small as codes are found best in: shrinking takes the grain out of them. */
    public Scan small() {
        var piece = piece();
        piece.shrinkTo(SMALL_SCAN);
        return new Scan(page, piece);
    }

    /** A part of one line with a little margin; empty where the box holds next to nothing. */
    public Optional<Scan> line(Box box) {
        var whole = new Rect(0, 0, upright.grey().cols(), upright.grey().rows());
        var part = intersection(whole, padded(box));
        if (Math.min(part.width, part.height) < LEAST_LINE) {
            return Optional.empty();
        }
        var piece = piece();
        piece.become(piece.grey().submat(part), Mapping.shift(-part.x, -part.y));
        return Optional.of(new Scan(page, piece));
    }

    private static Rect padded(Box box) {
        var pad = (int) (LINE_MARGIN * box.height()) + 1;
        return new Rect(box.x() - pad, box.y() - pad, box.width() + 2 * pad, box.height() + 2 * pad);
    }

    private static Rect intersection(Rect a, Rect b) {
        var left = Math.max(a.x, b.x);
        var top = Math.max(a.y, b.y);
        var right = Math.min(a.x + a.width, b.x + b.width);
        var bottom = Math.min(a.y + a.height, b.y + b.height);
        return new Rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /** The same pixels, with the way back to this sheet. */
    private Workpiece piece() {
        return new Workpiece(upright.grey(), Mapping.scale(1, 1));
    }

    @Override
    public void close() {
        upright.close();
    }
}

package dev.lifeops.ocr.prepare;

import dev.lifeops.ocr.page.Box;
import java.util.stream.Stream;
import org.opencv.core.Point;

/** Where pixels come from. */
@FunctionalInterface
interface Origin {

    Point of(double x, double y);

    /** The same for pixels that were made of these. */
    default Origin after(Origin step) {
        return (x, y) -> {
            var before = step.of(x, y);
            return of(before.x, before.y);
        };
    }

    /** The upright rectangle around where the corners come from. */
    default Box box(int page, double left, double top, double right, double bottom) {
        var corners = Stream.of(of(left, top), of(right, top), of(left, bottom), of(right, bottom))
                .toList();
        var across = corners.stream().mapToDouble(corner -> corner.x).summaryStatistics();
        var down = corners.stream().mapToDouble(corner -> corner.y).summaryStatistics();
        var x = (int) Math.round(across.getMin());
        var y = (int) Math.round(down.getMin());
        return new Box(page, x, y, (int) Math.round(across.getMax()) - x, (int) Math.round(down.getMax()) - y);
    }
}

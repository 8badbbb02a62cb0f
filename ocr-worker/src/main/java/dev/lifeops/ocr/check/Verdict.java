package dev.lifeops.ocr.check;

import dev.lifeops.ocr.page.Box;
import java.util.List;

/**
 * What all passes so far come to.
 *
 * @param settled whether the arithmetic and the confidence are good enough to stop looking
 * @param doubtful where a closer look would help most, such as the rows of the total and of the cash given
 */
public record Verdict(Reading reading, boolean settled, List<Box> doubtful) {

    public Verdict {
        doubtful = List.copyOf(doubtful);
    }
}

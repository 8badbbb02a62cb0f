package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.check.Reading;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How right a reading is; of items, how many were found, invented and missed. */
public record Score(
        boolean total, boolean date, boolean merchant, double confidence, int found, int invented, int missed) {

    private static final double SAME_MERCHANT = 0.8;
    private static final double SAME_ITEM = 0.6;

    /** How right {@code reading} is. */
    public static Score of(Truth truth, Reading reading) {
        int found = rightItems(truth, reading).size();
        boolean judged = !truth.items().isEmpty();
        return new Score(
                isSame(truth.total(), reading.total()),
                Objects.equals(truth.date(), Objects.toString(reading.purchasedOn(), null)),
                Similarity.of(truth.merchant(), reading.merchant().name()) >= SAME_MERCHANT,
                reading.confidence().total(),
                found,
                judged ? reading.items().size() - found : 0,
                judged ? truth.items().size() - found : 0);
    }

    /** The places of the items of {@code reading} that are on the receipt. */
    public static Set<Integer> rightItems(Truth truth, Reading reading) {
        Set<Integer> right = new HashSet<>();
        for (Truth.Item item : truth.items()) {
            double most = SAME_ITEM;
            int best = -1;
            for (int place = 0; place < reading.items().size(); place++) {
                double alike = right.contains(place)
                        ? 0
                        : likeness(item, reading.items().get(place));
                if (alike >= most) {
                    most = alike;
                    best = place;
                }
            }
            if (best >= 0) {
                right.add(best);
            }
        }
        return right;
    }

    private static double likeness(Truth.Item truth, Reading.Item read) {
        return isSame(truth.price(), read.total()) ? Similarity.ofItems(truth.name(), read.name()) : 0;
    }

    private static boolean isSame(@Nullable BigDecimal truth, @Nullable BigDecimal read) {
        return truth != null && read != null && truth.compareTo(read) == 0;
    }

    boolean all() {
        return total && date && merchant;
    }

    boolean perfect() {
        return all() && invented == 0 && missed == 0;
    }

    boolean confident() {
        return confidence >= 0.9;
    }
}

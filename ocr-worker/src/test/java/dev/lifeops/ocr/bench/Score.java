package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.check.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How right a reading is; of items, how many were found, invented and missed. */
record Score(boolean total, boolean date, boolean merchant, double confidence, int found, int invented, int missed) {

    private static final double SAME_MERCHANT = 0.8;
    private static final double SAME_ITEM = 0.6;

    static Score of(Truth truth, Reading reading) {
        List<Reading.Item> left = new ArrayList<>(reading.items());
        int found = 0;
        for (Truth.Item item : truth.items()) {
            Reading.Item match = match(item, left);
            if (match != null) {
                left.remove(match);
                found++;
            }
        }
        boolean judged = !truth.items().isEmpty();
        return new Score(
                isSame(truth.total(), reading.total()),
                Objects.equals(truth.date(), Objects.toString(reading.purchasedOn(), null)),
                Similarity.of(truth.merchant(), reading.merchant().name()) >= SAME_MERCHANT,
                reading.confidence().total(),
                found,
                judged ? left.size() : 0,
                judged ? truth.items().size() - found : 0);
    }

    private static Reading.@Nullable Item match(Truth.Item truth, List<Reading.Item> left) {
        Reading.Item best = null;
        double most = SAME_ITEM;
        for (Reading.Item item : left) {
            double alike = isSame(truth.price(), item.total()) ? Similarity.ofItems(truth.name(), item.name()) : 0;
            if (alike >= most) {
                most = alike;
                best = item;
            }
        }
        return best;
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

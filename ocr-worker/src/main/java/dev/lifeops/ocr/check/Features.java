package dev.lifeops.ocr.check;

import java.util.Map;
import java.util.TreeMap;

/** Numbers by name, bounded so that none of them can drown the others. */
final class Features {

    private final Map<String, Double> values = new TreeMap<>();

    Features with(String name, double value, double most) {
        values.put(name, Double.isNaN(value) ? 0 : Math.clamp(value, -most, most));
        return this;
    }

    Features with(String name, double share) {
        return with(name, share, 1);
    }

    Features with(String name, boolean holds) {
        return with(name, holds ? 1 : 0, 1);
    }

    Map<String, Double> map() {
        return Map.copyOf(values);
    }
}

package dev.lifeops.ocr.bench.confidence;

import java.util.Map;

/** One field as it was read: what there was to judge it by, and whether it was right. */
record Answer(Map<String, Double> features, boolean right) {

    /** Whether the reader said anything. */
    boolean given() {
        return !features.isEmpty();
    }
}

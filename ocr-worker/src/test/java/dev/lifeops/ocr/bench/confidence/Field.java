package dev.lifeops.ocr.bench.confidence;

import java.util.List;

/** What has a confidence. */
enum Field {
    TOTAL,
    DATE,
    MERCHANT,
    ITEM;

    List<Answer> answers(Step step) {
        return all(step).stream().filter(Answer::given).toList();
    }

    private List<Answer> all(Step step) {
        return switch (this) {
            case TOTAL -> List.of(step.total());
            case DATE -> List.of(step.date());
            case MERCHANT -> List.of(step.merchant());
            case ITEM -> step.items();
        };
    }
}

package dev.lifeops.ocr.bench.confidence;

import dev.lifeops.ocr.bench.confidence.Regression.Example;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A model for each field. */
record Models(Map<Field, Regression> byField) {

    /** Every look at a receipt is an example, as the reader has to judge after each; all of them count as one receipt. */
    static Models fit(List<Exam> exams, Map<Field, Map<String, Double>> before) {
        var models = new EnumMap<Field, Regression>(Field.class);
        for (var field : Field.values()) {
            var examples = exams.stream()
                    .flatMap(exam -> exam.steps().stream()
                            .flatMap(step -> field.answers(step).stream())
                            .map(answer ->
                                    new Example(answer, 1.0 / exam.steps().size())))
                    .toList();
            models.put(field, Regression.fit(examples, before.getOrDefault(field, Map.of())));
        }
        return new Models(models);
    }

    double probability(Field field, Answer answer) {
        return of(field).probability(answer);
    }

    Regression of(Field field) {
        var model = byField.get(field);
        if (model == null) {
            throw new IllegalStateException("no model for " + field);
        }
        return model;
    }
}

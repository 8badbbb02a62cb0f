package dev.lifeops.ocr.bench.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lifeops.ocr.bench.confidence.Regression.Example;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegressionTest {

    private static final Random DICE = new Random(1);

    @Test
    void it_finds_the_weights_that_answers_were_made_with() {
        var examples = IntStream.range(0, 4_000)
                .mapToObj(_ -> new Example(answer(DICE.nextDouble(), DICE.nextDouble()), 1))
                .toList();
        var weights = Regression.fit(examples, Map.of()).weights();
        assertThat(weights.get("tells")).isCloseTo(4, within(0.4));
        assertThat(weights.get("noise")).isCloseTo(0, within(0.4));
        assertThat(weights.get(Regression.BIAS)).isCloseTo(-2, within(0.4));
    }

    @Test
    void a_feature_that_no_example_shows_keeps_the_weight_it_had() {
        var examples = List.of(new Example(answer(0.1, 0), 1), new Example(answer(0.9, 0), 1));
        assertThat(Regression.fit(examples, Map.of("noise", -3.0)).weights()).containsEntry("noise", -3.0);
    }

    @Test
    void what_speaks_for_an_answer_is_never_held_against_it() {
        var examples = List.of(
                new Example(new Answer(Map.of("label", 1.0, "short", 1.0), false), 1),
                new Example(new Answer(Map.of("label", 0.0, "short", 0.0), true), 1));
        var weights = Regression.fit(examples, Map.of()).weights();
        assertThat(weights.get("label")).isZero();
        assertThat(weights.get("short")).isNegative();
    }

    @Test
    void an_honest_forecast_has_no_calibration_error() {
        var honest = new Reliability();
        var boastful = new Reliability();
        IntStream.range(0, 100).forEach(place -> {
            honest.add(0.75, place % 4 != 0);
            boastful.add(0.99, place % 4 != 0);
        });
        assertThat(honest.calibrationError()).isCloseTo(0, within(1e-9));
        assertThat(boastful.calibrationError()).isCloseTo(0.24, within(1e-9));
        assertThat(boastful.brier()).isGreaterThan(honest.brier());
    }

    private static Answer answer(double tells, double noise) {
        var probability = 1 / (1 + Math.exp(2 - 4 * tells));
        return new Answer(Map.of("tells", tells, "noise", noise), DICE.nextDouble() < probability);
    }
}

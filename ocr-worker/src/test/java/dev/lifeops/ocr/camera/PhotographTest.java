package dev.lifeops.ocr.camera;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.printer.Picture;
import dev.lifeops.ocr.printer.Receipts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;

class PhotographTest {

    private static final Picture PRINT = Receipts.english(1).picture(150);

    @ParameterizedTest
    @ValueSource(strings = {"everyday", "crumpled", "held"})
    void a_photograph_is_the_same_for_the_same_seed_and_another_for_another(String kind) {
        var photograph = named(kind);
        var once = PRINT.worn(photograph.of(4)).png();
        assertThat(PRINT.worn(photograph.of(4)).png()).isEqualTo(once);
        assertThat(PRINT.worn(photograph.of(5)).png()).isNotEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dim", "uneven_light", "shadow"})
    void what_is_badly_lit_is_darker(String kind) {
        assertThat(brightness(kind)).isLessThan(0.85 * brightness("moved"));
    }

    private static double brightness(String kind) {
        return Core.mean(PRINT.worn(named(kind).of(4)).pixels()).val[1];
    }

    private static Photograph named(String kind) {
        return Photograph.KINDS.stream()
                .filter(photograph -> photograph.name().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}

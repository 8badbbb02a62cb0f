package dev.lifeops.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,2", "3,4", "4,5", "5,5", "1000000,5"})
    void pauses_double_up_to_the_longest(int failures, long seconds) {
        var pauses = new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(5));

        assertThat(pauses.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}

package dev.lifeops.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingPropertiesTest {

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,2", "3,4", "4,5", "5,5", "1000000,5"})
    void pauses_double_up_to_the_longest(int tries, long seconds) {
        var properties = new ReadingProperties(3, Duration.ofSeconds(1), Duration.ofSeconds(5), 0.5, 0.9);

        assertThat(properties.pauseAfter(tries)).isEqualTo(Duration.ofSeconds(seconds));
    }
}

package dev.lifeops.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrafanaSqlTest {

    private final GrafanaSql grafana = new GrafanaSql(
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-01-02T00:00:00.5Z"),
            Duration.ofMinutes(5),
            Map.of("person", List.of("a", "o'b"), "currency", List.of("PLN")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    $__time(at)                          | at AS "time"
                    $__timeEpoch(at)                     | extract(epoch from at) as "time"
                    $__timeFilter(at)                    | at BETWEEN '2026-01-01T00:00:00Z' AND '2026-01-02T00:00:00Z'
                    $__timeFrom()                        | '2026-01-01T00:00:00Z'
                    $__timeTo()                          | '2026-01-02T00:00:00Z'
                    $__timeGroup(at, '1h')               | floor(extract(epoch from at)/3600)*3600
                    $__timeGroupAlias(at,'1d')           | floor(extract(epoch from at)/86400)*86400 AS "time"
                    $__timeGroup(at,$__interval)         | floor(extract(epoch from at)/300)*300
                    $__unixEpochFilter(at)               | at >= 1767225600 AND at <= 1767312000
                    $__unixEpochGroup(at,'5m')           | floor(at/300)*300
                    $__unixEpochFrom()                   | 1767225600
                    $__interval_ms                       | 300000
                    p in (${person:sqlstring})           | p in ('a','o''b')
                    ${currency} and $currency            | PLN and PLN
                    """)
    void macros_and_variables_become_what_grafana_sends(String written, String sent) {
        assertThat(grafana.expand(written)).isEqualTo(sent);
    }

    @Test
    void an_unknown_macro_or_variable_is_an_error() {
        assertThatThrownBy(() -> grafana.expand("$__timeFitler(at)")).hasMessageContaining("timeFitler");
        assertThatThrownBy(() -> grafana.expand("$persn")).hasMessageContaining("persn");
    }
}

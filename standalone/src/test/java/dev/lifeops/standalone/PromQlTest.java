package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromQlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    up                                                              | up
                    max by (job) (up)                                               | up
                    sum(rate(reads_total{outcome="went_wrong"}[5m])) > 0.2          | reads_total
                    sum without(a, b)(busy) / on (c) group_left (d) total           | busy total
                    job:errors:ratio5m or 0 * other:rate5m unless bool_metric       | job:errors:ratio5m other:rate5m bool_metric
                    label_replace(vector(0), "code", "none_such", "", "")           | ~~
                    time() - max(done_seconds offset 5m) > 36 * 3600                | done_seconds
                    increase(jobs_total[$__rate_interval])                          | jobs_total
                    """)
    void the_metrics_of_a_query_are_found_and_nothing_else(String query, String metrics) {
        assertThat(String.join(" ", PromQl.metricsOf(query).toList())).isEqualTo(metrics);
    }
}

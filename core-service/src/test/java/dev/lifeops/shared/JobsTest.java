package dev.lifeops.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifeops.ApiTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class JobsTest {

    private final JdbcClient jdbc;

    @Autowired
    JobsTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Order(UUID receipt, String requestId, Instant at, BigDecimal amount) {}

    @Test
    void the_housekeeping_runs_by_itself() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(succeeded())
                        .contains(
                                "identity-forget-expired",
                                "shared-forget-idempotency-keys",
                                "shared-resubmit-failed-events"));
    }

    @Test
    void what_a_job_is_given_is_kept_as_readable_json() {
        var jobs = new SharedConfiguration().jobsAsJson().serializer().orElseThrow();
        var order = new Order(UUID.randomUUID(), "r-1", Instant.parse("2026-01-02T03:04:05Z"), new BigDecimal("1.50"));

        var stored = jobs.serialize(order);

        assertThat(new String(stored, StandardCharsets.UTF_8)).contains("\"requestId\":\"r-1\"");
        assertThat(jobs.deserialize(Order.class, stored)).isEqualTo(order);
    }

    private List<@Nullable String> succeeded() {
        return jdbc.sql("select task_name from jobs.scheduled_tasks where last_success is not null")
                .query(String.class)
                .list();
    }
}

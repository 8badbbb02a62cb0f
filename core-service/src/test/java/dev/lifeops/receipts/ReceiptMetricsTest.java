package dev.lifeops.receipts;

import static dev.lifeops.receipts.Shoebox.awaitStatus;
import static dev.lifeops.receipts.Shoebox.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifeops.TestClient;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

@ReceiptsTest
class ReceiptMetricsTest {

    private final Shoebox shoebox;
    private final FakeWorker worker;
    private final Environment environment;
    private final JsonMapper json;

    @Autowired
    ReceiptMetricsTest(Shoebox shoebox, FakeWorker worker, Environment environment, JsonMapper json) {
        this.shoebox = shoebox;
        this.worker = worker;
        this.environment = environment;
        this.json = json;
    }

    @BeforeEach
    void start() {
        shoebox.freshStart();
    }

    @Test
    void readings_failures_and_the_breaker_are_counted() {
        var ada = shoebox.somebody();
        Shoebox.read(ada);
        worker.behaves(answer -> answer.problem(422, "BROKEN_FILE", "no"));
        awaitStatus(ada, uploaded(ada), "FAILED");
        worker.behaves(answer -> answer.problem(415, "SOMETHING_QUITE_NEW", "no"));
        awaitStatus(ada, uploaded(ada), "FAILED");

        assertThat(value("lifeops_receipts_reading_seconds_count", "outcome=\"read\""))
                .isPositive();
        assertThat(value("lifeops_receipts_failures_total", "code=\"BROKEN_FILE\""))
                .isPositive();
        assertThat(value("lifeops_receipts_failures_total", "code=\"OTHER\"")).isPositive();
        assertThat(value("resilience4j_circuitbreaker_state", "name=\"ocr-worker\",state=\"closed\""))
                .isOne();
        assertThat(scrape()).doesNotContain("SOMETHING_QUITE_NEW");
    }

    @Test
    void receipts_are_counted_by_status_and_the_queue_by_length_and_age() {
        var hold = new CountDownLatch(1);
        worker.waitsFor(hold);
        var ada = shoebox.somebody();
        var receipt = uploaded(ada);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(value("lifeops_receipts_queue", "")).isPositive();
            assertThat(value("lifeops_receipts_unread_oldest_seconds", "")).isPositive();
        });
        hold.countDown();
        awaitStatus(ada, receipt, "READ");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(value("lifeops_receipts", "status=\"READ\"")).isPositive());
    }

    private double value(String name, String tags) {
        var line = Pattern.compile("^" + name + "\\{[^}]*" + Pattern.quote(tags) + "[^}]*} (\\S+)$", Pattern.MULTILINE)
                .matcher(scrape());
        return line.find() ? Double.parseDouble(line.group(1)) : -1;
    }

    private String scrape() {
        var port = environment.getRequiredProperty("local.management.port", int.class);
        return TestClient.at(port, json).get("/metrics").is(200).text();
    }
}

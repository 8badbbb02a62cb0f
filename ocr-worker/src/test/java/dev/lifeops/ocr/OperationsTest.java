package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.printer.Receipts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkerTest
@ExtendWith(OutputCaptureExtension.class)
class OperationsTest {

    private final Caller caller;
    private final Caller operator;

    OperationsTest(@LocalServerPort int port, @LocalManagementPort int managementPort) {
        caller = new Caller(port);
        operator = new Caller(managementPort);
    }

    @Test
    void the_worker_is_alive_and_ready_on_its_management_port_only() {
        assertThat(operator.get("/health/liveness").json().path("status").asString())
                .isEqualTo("UP");
        assertThat(operator.get("/health/readiness").json().path("status").asString())
                .isEqualTo("UP");
        assertThat(caller.get("/health/liveness").status()).isEqualTo(404);
        assertThat(caller.get("/metrics").status()).isEqualTo(404);
    }

    @Test
    void prometheus_sees_readings_by_outcome_and_the_time_of_each_stage() {
        caller.send(Receipts.english(1).picture(150).png());
        caller.send(new byte[0]);
        var metrics = operator.get("/metrics").response().body();
        assertThat(metrics)
                .contains("lifeops_ocr_readings_total{outcome=\"ok\"}")
                .contains("lifeops_ocr_readings_total{outcome=\"EMPTY_FILE\"}")
                .contains("lifeops_ocr_stage_seconds_count{stage=\"recognise\"}")
                .contains("lifeops_ocr_handles_busy 0.0");
    }

    @Test
    void a_request_keeps_its_id_into_the_answer_and_the_log(CapturedOutput output) {
        var request = caller.request("/parse-receipt").header("X-Request-Id", "till-7.42_a");
        assertThat(caller.exchange(request.GET()).header("X-Request-Id")).isEqualTo("till-7.42_a");
        assertThat(output).contains("\"requestId\":\"till-7.42_a\"");
    }

    @Test
    void an_id_that_could_forge_a_log_line_is_replaced() {
        var request = caller.request("/parse-receipt")
                .header("X-Request-Id", "a b\"c")
                .GET();
        assertThat(caller.exchange(request).header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void the_log_tells_of_a_reading_but_not_what_was_read(CapturedOutput output) {
        var receipt = Receipts.english(1);
        var answer = caller.send(receipt.pdf());
        assertThat(answer.text()).contains(receipt.truth().items().getFirst().name());
        assertThat(output)
                .contains("\"outcome\":\"ok\"")
                .doesNotContain(receipt.truth().items().getFirst().name());
    }
}

package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.Caller.Answer;
import dev.lifeops.ocr.printer.Receipts;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkerTest
class ProblemDocumentsTest {

    private final Caller caller;

    ProblemDocumentsTest(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    @Test
    void an_unknown_path_is_not_found() {
        assertProblem(caller.get("/elsewhere"), 404, "NOT_FOUND");
    }

    @Test
    void reading_is_asked_for_with_post() {
        assertProblem(caller.get("/parse-receipt"), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void a_file_is_sent_as_multipart() {
        var request = caller.request("/parse-receipt")
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(new byte[] {1, 2, 3}));
        assertProblem(caller.exchange(request), 415, "NOT_MULTIPART");
    }

    @Test
    void a_multipart_request_has_an_end() {
        var whole = Caller.multipart("receipt.png", "image/png", new byte[5000], Map.of());
        assertProblem(caller.post(Arrays.copyOf(whole, 3000)), 400, "MALFORMED_REQUEST");
    }

    @Test
    void a_request_has_a_file() {
        var other = """
                --a-boundary-that-no-picture-holds
                Content-Disposition: form-data; name="other"

                x
                --a-boundary-that-no-picture-holds--
                """.replace("\n", "\r\n");
        assertProblem(caller.post(other.getBytes(StandardCharsets.US_ASCII)), 400, "FILE_MISSING");
    }

    @Test
    void an_order_of_dates_is_one_of_three() {
        var answer = caller.send(Receipts.english(1).pdf(), Map.of("dateOrder", "DYM"));
        assertProblem(answer, 400, "INVALID_PARAMETER");
        assertThat(answer.json().path("detail").asString()).contains("DMY", "MDY", "YMD");
    }

    @Test
    void a_language_that_is_not_installed_is_named_with_those_that_are() {
        var answer = caller.send(Receipts.english(1).pdf(), Map.of("languages", "eng+tlh"));
        assertProblem(answer, 422, "UNKNOWN_LANGUAGE");
        assertThat(answer.json().path("detail").asString()).contains("eng+tlh").contains("there are: ");
    }

    @Test
    void languages_are_names_and_never_paths() {
        var answer = caller.send(Receipts.english(1).pdf(), Map.of("languages", "../../eng"));
        assertProblem(answer, 422, "UNKNOWN_LANGUAGE");
    }

    @Test
    void a_path_that_the_container_itself_refuses_is_answered_in_the_same_form() {
        assertProblem(caller.get("/%2e%2e%2f%00"), 400, "BAD_REQUEST");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("title").asString()).isNotEmpty();
        assertThat(answer.json().path("type").asString()).startsWith("urn:lifeops:problem:");
    }
}

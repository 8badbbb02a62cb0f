package dev.lifeops.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;

@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemTest {

    private final TestClient nobody;
    private TestClient ada;

    @Autowired
    ProblemTest(TestClient nobody) {
        this.nobody = nobody;
        this.ada = nobody;
    }

    @BeforeEach
    void signIn() {
        ada = nobody.signedIn();
    }

    @Test
    void without_a_token_the_answer_says_what_to_bring() {
        var answer = nobody.get("/api/v1/me").isProblem(401, "UNAUTHENTICATED");

        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void what_is_denied_is_403() {
        ada.get("/probe/forbidden").isProblem(403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nowhere", "/error", "/actuator/health", "/favicon.ico"})
    void an_unknown_route_is_404(String path) {
        ada.get(path).isProblem(404, "NOT_FOUND");
    }

    @Test
    void another_method_is_405_and_the_right_one_is_named() {
        var answer = ada.post("/api/v1/me", Map.of()).isProblem(405, "METHOD_NOT_ALLOWED");

        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void a_form_that_cannot_be_given_is_406() {
        ada.get("/api/v1/me", Map.of("Accept", "text/csv")).isProblem(406, "NOT_ACCEPTABLE");
    }

    @Test
    void a_form_that_is_not_taken_is_415() {
        ada.post("/probe/things", "amount=1", Map.of("Content-Type", "text/plain"))
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"name\":\"a\",\"name\":\"b\"}", "nonsense"})
    void what_is_no_json_is_400(String body) {
        ada.post("/probe/things", body).isProblem(400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"nmae\":\"a\"}                        | nmae            | is not a known field",
                "{\"colour\":\"BLUE\"}                   | colour          | must be one of RED, GREEN",
                "{\"amount\":\"1e9\"}                    | amount          | must be a plain decimal such as \"12.30\"",
                "{\"amount\":1e999999999}                | amount          | must be a plain decimal such as \"12.30\"",
                "{\"amount\":\"1234567890123456\"}       | amount          | must have at most 15 digits before the point and 6 after it",
                "{\"amount\":\"0.1234567\"}              | amount          | must have at most 15 digits before the point and 6 after it",
                "{\"amount\":{}}                         | amount          | must be a plain decimal such as \"12.30\"",
                "{\"name\":\"a\\u0000b\"}                | name            | must not contain the character U+0000",
                "{\"parts\":[{},{\"amount\":\"1,5\"}]}   | parts[1].amount | must be a plain decimal such as \"12.30\"",
                "{\"parts\":7}                           | parts           | has the wrong type or form",
            })
    void json_that_does_not_fit_is_422_with_the_field_and_the_reason(String body, String field, String message) {
        var answer = ada.post("/probe/things", body).isProblem(422, "VALIDATION_FAILED");

        assertThat(answer.body().path("errors")).hasSize(1);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(answer.body().path("errors").path(0).path("message").asString())
                .isEqualTo(message);
    }

    @Test
    void two_documents_in_one_body_are_refused() {
        ada.post("/probe/things", "{}{}").isProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void decimals_go_out_as_they_came_in_as_plain_strings() {
        var answer = ada.post("/probe/things", "{\"amount\":0.10,\"parts\":[{\"amount\":\"12.300\"}]}")
                .is(200);

        assertThat(answer.text()).contains("\"amount\":\"0.10\"", "\"amount\":\"12.300\"");
    }

    @Test
    void a_parameter_of_another_type_is_400_and_named() {
        var answer = ada.get("/probe/things/17").isProblem(400, "INVALID_PARAMETER");

        assertThat(answer.field("detail")).contains("id").doesNotContain("java");
    }

    @Test
    void a_missing_parameter_is_400_and_named() {
        assertThat(ada.get("/probe/required")
                        .isProblem(400, "MISSING_PARAMETER")
                        .field("detail"))
                .contains("'q'");
    }

    @Test
    void a_missing_part_is_400_and_named() {
        var other = new LinkedMultiValueMap<String, Object>();
        other.add("picture", file(10));

        assertThat(ada.post("/probe/files", other)
                        .isProblem(400, "MISSING_PART")
                        .field("detail"))
                .contains("'file'");
    }

    @Test
    void a_file_over_20_mebibytes_is_413() {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", file(20 * 1024 * 1024 + 1));

        ada.post("/probe/files", form).isProblem(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void a_file_of_20_mebibytes_is_taken() {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", file(20 * 1024 * 1024));

        ada.post("/probe/files", form).is(200);
    }

    @Test
    void an_endless_json_document_is_413() {
        ada.post("/probe/things", "{\"name\":\"" + "a".repeat(6_000_000) + "\"}")
                .isProblem(413, "PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({"page=-1,page", "size=0,size", "size=201,size", "page=x,page"})
    void a_page_that_cannot_be_is_422(String query, String field) {
        var answer = ada.get("/probe/pages?" + query).isProblem(422, "VALIDATION_FAILED");

        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(answer.text()).doesNotContain("java");
    }

    @Test
    void the_first_page_of_20_is_what_is_meant_when_nothing_is_said() {
        var answer = ada.get("/probe/pages").is(200);

        assertThat(answer.body().path("page").asInt()).isZero();
        assertThat(answer.body().path("size").asInt()).isEqualTo(20);
    }

    @Test
    void a_change_that_another_overtook_is_412_with_if_match_and_409_without() {
        ada.get("/probe/overtaken").isProblem(409, "CONCURRENT_CHANGE");
        ada.get("/probe/overtaken", Map.of("If-Match", "\"1\"")).isProblem(412, "STALE_VERSION");
    }

    @Test
    void what_contradicts_the_stored_is_409_without_its_values() {
        assertThat(ada.get("/probe/duplicate").isProblem(409, "CONFLICT").text())
                .doesNotContain("scheduled_tasks", "duplicate key");
    }

    @Test
    void a_text_that_the_database_cannot_hold_is_422() {
        ada.get("/probe/text?q=%00").isProblem(422, "INVALID_VALUE");
    }

    @Test
    void without_the_database_the_answer_is_503_and_says_when_to_come_back() {
        var answer = ada.get("/probe/outage").isProblem(503, "SERVICE_UNAVAILABLE");

        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.text()).doesNotContain("10.1.2.3");
    }

    @Test
    void a_bug_is_500_with_nothing_inside_and_everything_in_the_log(CapturedOutput log) {
        var answer = ada.get("/probe/bug").isProblem(500, "INTERNAL_ERROR");

        assertThat(answer.text()).doesNotContain("secret plan", "IllegalState", "java");
        assertThat(log.getAll()).contains("the secret plan of table customers", answer.header("X-Request-Id"));
    }

    @Test
    void what_the_firewall_refuses_is_a_problem_document_too() {
        ada.send(HttpMethod.GET, "/api/v1/me;a=b", _ -> {}, null).isProblem(400, "BAD_REQUEST");
    }

    @Test
    void browsers_are_told_to_keep_everything_to_themselves() {
        var answer = ada.get("/api/v1/me").is(200);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.headers().headerNames()).doesNotContain("Set-Cookie", "Server");
    }

    @Test
    void no_other_origin_is_let_in() {
        var answer = ada.send(
                HttpMethod.OPTIONS,
                "/api/v1/me",
                it -> {
                    it.setOrigin("https://example.org");
                    it.setAccessControlRequestMethod(HttpMethod.GET);
                },
                null);

        assertThat(answer.headers().getAccessControlAllowOrigin()).isNull();
    }

    private static ByteArrayResource file(int size) {
        return new ByteArrayResource(new byte[size]) {
            @Override
            public String getFilename() {
                return "receipt.png";
            }
        };
    }
}

package dev.lifeops.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class RequestIdTest {

    private final TestClient client;

    @LocalServerPort
    private int port;

    @Autowired
    RequestIdTest(TestClient client) {
        this.client = client;
    }

    @Test
    void a_request_without_an_id_is_given_one() {
        var first = client.get("/api/v1/me").header("X-Request-Id");
        var second = client.get("/api/v1/me").header("X-Request-Id");

        assertThat(first).isNotBlank().isNotEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7f3c-1.B_2", "0123456789012345678901234567890123456789012345678901234567890123"})
    void a_well_formed_id_is_kept_and_logged(String id) {
        var answer = client.signedIn()
                .get("/probe/logged-as", Map.of("X-Request-Id", id))
                .is(200);

        assertThat(answer.header("X-Request-Id")).isEqualTo(id);
        assertThat(answer.field("requestId")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "ä", "<script>", "01234567890123456789012345678901234567890123456789012345678901234"})
    void any_other_id_is_replaced(String id) {
        var answer = client.signedIn()
                .get("/probe/logged-as", Map.of("X-Request-Id", id))
                .is(200);

        assertThat(answer.header("X-Request-Id")).isNotEqualTo(id).matches("[0-9a-f-]{36}");
        assertThat(answer.field("requestId")).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void the_id_goes_along_to_other_services() {
        var url = "http://127.0.0.1:" + port + "/probe/logged-as";

        var answer = client.signedIn().get("/probe/passed-on?url=" + url, Map.of("X-Request-Id", "all-the-way"));

        assertThat(answer.is(200).field("requestId")).isEqualTo("all-the-way");
    }

    @Test
    void a_job_works_under_the_id_it_was_queued_with() {
        var seen = new ArrayList<String>();

        RequestId.during("queued-with", () -> seen.add(RequestId.current()));

        assertThat(seen).containsExactly("queued-with");
        assertThat(RequestId.current()).isNotEqualTo("queued-with");
    }
}

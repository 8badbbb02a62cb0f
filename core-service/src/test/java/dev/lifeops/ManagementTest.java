package dev.lifeops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class ManagementTest {

    private final TestClient client;
    private final TestClient management;

    @Autowired
    ManagementTest(TestClient client, JsonMapper json, @LocalManagementPort int port) {
        this.client = client;
        this.management = TestClient.at(port, json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void health_tells_nothing_but_the_state(String path) {
        var answer = management.get(path).is(200);

        assertThat(answer.field("status")).isEqualTo("UP");
        assertThat(answer.text()).doesNotContain("components", "details", "PostgreSQL");
    }

    @Test
    void metrics_are_in_the_form_of_prometheus() {
        client.logIn(TestClient.newEmail(), "not the password").isProblem(401, "INVALID_CREDENTIALS");

        assertThat(management.get("/metrics").is(200).text())
                .contains("jvm_memory_used_bytes", "hikaricp_connections", "http_server_requests_seconds_count")
                .contains("lifeops_identity_logins_total{application=\"core-service\",outcome=\"failure\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/env", "/beans", "/heapdump", "/configprops", "/loggers", "/actuator", "/shutdown"})
    void nothing_else_is_managed_from_outside(String path) {
        assertThat(management.get(path).status()).isIn(401, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/readiness", "/metrics", "/actuator/health", "/actuator/prometheus"})
    void the_public_port_has_neither(String path) {
        client.get(path).isProblem(401, "UNAUTHENTICATED");
        client.signedIn().get(path).isProblem(404, "NOT_FOUND");
    }
}

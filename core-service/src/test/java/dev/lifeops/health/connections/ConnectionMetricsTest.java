package dev.lifeops.health.connections;

import static dev.lifeops.health.connections.Wearer.HEALTH;
import static dev.lifeops.health.connections.Wearer.awaitBackFill;
import static dev.lifeops.health.connections.Wearer.awaitStatus;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.MovableClock;
import dev.lifeops.TestClient;
import dev.lifeops.demo.google.FakeGoogle;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

@GoogleTest
class ConnectionMetricsTest {

    private final Wearer wearer;
    private final FakeGoogle google;
    private final MovableClock clock;
    private final Environment environment;
    private final JsonMapper json;

    @Autowired
    ConnectionMetricsTest(
            Wearer wearer, FakeGoogle google, MovableClock clock, Environment environment, JsonMapper json) {
        this.wearer = wearer;
        this.google = google;
        this.clock = clock;
        this.environment = environment;
        this.json = json;
    }

    @BeforeEach
    void start() {
        wearer.freshStart();
    }

    @Test
    void connections_and_the_age_of_their_last_success_are_measured_without_naming_anybody() {
        var ada = wearer.connected(HEALTH);
        awaitBackFill(ada, HEALTH);
        clock.forward(Duration.ofMinutes(5));

        assertThat(value("lifeops_health_connections", "source=\"GOOGLE_HEALTH\",state=\"CONNECTED\""))
                .isEqualTo(1);
        assertThat(value("lifeops_health_sync_oldest_success_seconds", "source=\"GOOGLE_HEALTH\""))
                .isEqualTo(300);
        assertThat(value("lifeops_health_sync_seconds_count", "outcome=\"done\",source=\"GOOGLE_HEALTH\""))
                .isPositive();
        assertThat(scrape()).doesNotContain(ada.email());

        google.grants().revokeAll();
        ada.post(HEALTH + "/sync", null).is(202);
        google.grants().expireAccess();
        awaitStatus(ada, HEALTH, it -> it.path("state").asString().equals("NEEDS_RECONNECT"));
        clock.forward(Duration.ofSeconds(6));

        assertThat(value("lifeops_health_connections", "source=\"GOOGLE_HEALTH\",state=\"NEEDS_RECONNECT\""))
                .isEqualTo(1);
        assertThat(value("lifeops_health_sync_oldest_success_seconds", "source=\"GOOGLE_HEALTH\""))
                .isZero();
        assertThat(value("lifeops_health_sync_seconds_count", "outcome=\"consent_lost\",source=\"GOOGLE_HEALTH\""))
                .isPositive();
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

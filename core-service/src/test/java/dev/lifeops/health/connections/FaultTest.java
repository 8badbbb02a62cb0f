package dev.lifeops.health.connections;

import static dev.lifeops.health.connections.Wearer.FIT;
import static dev.lifeops.health.connections.Wearer.HEALTH;
import static dev.lifeops.health.connections.Wearer.awaitBackFill;
import static dev.lifeops.health.connections.Wearer.awaitStatus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifeops.MovableClock;
import dev.lifeops.demo.google.FakeGoogle;
import dev.lifeops.demo.google.Faults;
import dev.lifeops.demo.google.Faults.Fault;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@GoogleTest
class FaultTest {

    private static final String FIT_API = "/fitness";
    private static final String HEALTH_API = "/v4";

    private final Wearer wearer;
    private final FakeGoogle google;
    private final MovableClock clock;
    private final JdbcClient database;

    @Autowired
    FaultTest(Wearer wearer, FakeGoogle google, MovableClock clock, JdbcClient database) {
        this.wearer = wearer;
        this.google = google;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void start() {
        wearer.freshStart();
    }

    static Stream<Arguments> passing() {
        return Stream.of(FIT, HEALTH)
                .flatMap(source -> Stream.of(
                                Faults.unauthorized(),
                                Faults.broken(),
                                Faults.tooMany(""),
                                Faults.forbidden("rateLimitExceeded"),
                                new Fault.Slow(Duration.ofSeconds(3)),
                                new Fault.Cut())
                        .map(fault -> Arguments.of(source, fault)));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void what_passes_does_no_harm(String source, Fault fault) {
        google.faults().next(1, source.equals(FIT) ? FIT_API : HEALTH_API, fault);

        var ada = wearer.connected(source);

        var status = awaitBackFill(ada, source);
        assertThat(status.path("state").asString()).isEqualTo("CONNECTED");
        assertThat(status.path("problem").isNull()).isTrue();
    }

    @Test
    void a_source_that_wants_to_be_left_alone_is_left_alone_also_when_somebody_is_in_a_hurry() {
        var ada = wearer.connected(FIT);
        awaitBackFill(ada, FIT);
        google.faults()
                .next(
                        1,
                        FIT_API,
                        Faults.tooMany(Long.toString(Duration.ofDays(60).toSeconds())));
        ada.post(FIT + "/sync", null).is(202);
        var status = awaitProblem(ada.get(FIT).body(), () -> ada.get(FIT).body());
        google.visits().forget();

        assertThat(status.at("/problem/code").asString()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(status.path("nextSyncAt").asString())
                .isEqualTo(clock.instant().plus(Duration.ofDays(60)).toString());
        ada.post(FIT + "/sync", null).is(202);
        await().during(Duration.ofSeconds(1))
                .until(() -> google.visits().to(FIT_API).isEmpty());
    }

    @Test
    void a_source_that_keeps_failing_is_left_alone_for_a_while_and_then_asked_again() {
        google.faults().next(1000, FIT_API, Faults.broken());
        var ada = wearer.connected(FIT);

        awaitStatus(ada, FIT, it -> it.at("/problem/code").asString("").equals("SOURCE_UNAVAILABLE"));
        await().untilAsserted(() -> assertThat(google.visits().to(FIT_API)).hasSizeGreaterThanOrEqualTo(4));
        await().during(Duration.ofMillis(600))
                .until(() -> google.visits().to(FIT_API).size() <= 5);

        google.faults().none();
        awaitBackFill(ada, FIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {FIT, HEALTH})
    void a_consent_that_is_taken_back_is_seen_and_not_asked_again(String source) {
        var ada = wearer.connected(source);
        awaitBackFill(ada, source);
        google.grants().revokeAll();

        ada.post(source + "/sync", null).is(202);

        var status = awaitStatus(ada, source, it -> it.path("state").asString().equals("NEEDS_RECONNECT"));
        assertThat(status.at("/problem/code").asString()).isEqualTo("CONSENT_LOST");
        assertThat(status.path("nextSyncAt").isNull()).isTrue();
        await().until(() -> jobs() == 0);
        ada.post(source + "/sync", null).isProblem(409, "NEEDS_RECONNECT");
        google.visits().forget();
        await().during(Duration.ofSeconds(1))
                .until(() -> google.visits().to("/").isEmpty());
    }

    @Test
    void whoever_consents_again_goes_on_where_it_stopped() {
        var ada = wearer.connected(FIT);
        awaitBackFill(ada, FIT);
        google.grants().revokeAll();
        ada.post(FIT + "/sync", null).is(202);
        awaitStatus(ada, FIT, it -> it.path("state").asString().equals("NEEDS_RECONNECT"));
        google.visits().forget();

        wearer.connect(ada, FIT);

        awaitStatus(
                ada,
                FIT,
                it -> it.path("problem").isNull()
                        && it.path("nextSyncAt")
                                        .asString()
                                        .compareTo(clock.instant().toString())
                                > 0);
        assertThat(google.visits().to("/sessions")).hasSize(1);
    }

    @Test
    void a_permission_that_is_missing_needs_consent_again() {
        google.faults().next(1, HEALTH_API, Faults.forbidden("RESOURCE_PERMISSION_DENIED"));

        var ada = wearer.connected(HEALTH);

        awaitStatus(ada, HEALTH, it -> it.path("state").asString().equals("NEEDS_RECONNECT"));
    }

    @Test
    void a_google_account_without_health_says_so() {
        google.faults().next(1, HEALTH_API, Faults.badRequest("ACCOUNT_NOT_LINKED"));

        var ada = wearer.connected(HEALTH);

        var status = awaitStatus(ada, HEALTH, it -> it.path("state").asString().equals("NEEDS_RECONNECT"));
        assertThat(status.at("/problem/code").asString()).isEqualTo("ACCOUNT_NOT_LINKED");
    }

    @Test
    void a_refusal_that_the_operator_has_to_mend_says_why() {
        google.faults().next(1, FIT_API, Faults.forbidden("accessNotConfigured"));

        var ada = wearer.connected(FIT);

        var seen = awaitStatus(
                ada,
                FIT,
                it -> !it.path("problem").isNull() || it.path("backFilled").asBoolean());
        assertThat(seen.path("state").asString()).isEqualTo("CONNECTED");
        awaitBackFill(ada, FIT);
    }

    @Test
    void tokens_that_cannot_be_decrypted_need_consent_again() {
        var ada = wearer.connected(FIT);
        awaitBackFill(ada, FIT);
        database.sql("update health.connection set tokens = overlay(tokens placing '\\x00'::bytea from 12)")
                .update();

        ada.post(FIT + "/sync", null).is(202);

        var status = awaitStatus(ada, FIT, it -> it.path("state").asString().equals("NEEDS_RECONNECT"));
        assertThat(status.at("/problem/code").asString()).isEqualTo("TOKENS_UNREADABLE");
    }

    private static JsonNode awaitProblem(JsonNode first, Supplier<JsonNode> status) {
        return first.path("problem").isNull()
                ? await().until(status::get, it -> !it.path("problem").isNull())
                : first;
    }

    private long jobs() {
        return database.sql("select count(*) from jobs.scheduled_tasks where task_name = 'health-sync'")
                .query(Long.class)
                .single();
    }
}

package dev.lifeops.health.connections;

import static dev.lifeops.health.connections.Wearer.CONNECTIONS;
import static dev.lifeops.health.connections.Wearer.FIT;
import static dev.lifeops.health.connections.Wearer.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.MovableClock;
import dev.lifeops.demo.google.FakeGoogle;
import dev.lifeops.demo.google.Faults;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

@GoogleTest
@ExtendWith(OutputCaptureExtension.class)
class ConnectTest {

    private final Wearer wearer;
    private final FakeGoogle google;
    private final MovableClock clock;
    private final JdbcClient database;

    @Autowired
    ConnectTest(Wearer wearer, FakeGoogle google, MovableClock clock, JdbcClient database) {
        this.wearer = wearer;
        this.google = google;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void start() {
        wearer.freshStart();
    }

    @Test
    void the_consent_page_is_asked_for_lasting_access_with_a_challenge() {
        var page = UriComponentsBuilder.fromUri(wearer.consentUrl(wearer.somebody(), FIT))
                .build()
                .getQueryParams();

        assertThat(page.getFirst("access_type")).isEqualTo("offline");
        assertThat(page.getFirst("prompt")).isEqualTo("consent");
        assertThat(page.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(page.getFirst("code_challenge")).hasSize(43);
        assertThat(page.getFirst("state")).hasSize(43);
        assertThat(page.getFirst("redirect_uri")).endsWith("/api/v1/health/connections/callback");
        assertThat(page.getFirst("scope")).contains("fitness.activity.read").contains("fitness.sleep.read");
    }

    @ParameterizedTest
    @ValueSource(strings = {FIT, HEALTH})
    void whoever_consents_is_connected(String source) {
        var ada = wearer.somebody();
        assertThat(ada.get(source).field("state")).isEqualTo("NOT_CONNECTED");

        wearer.connect(ada, source);

        assertThat(ada.get(source).field("state")).isEqualTo("CONNECTED");
        assertThat(wearer.somebody().get(source).field("state")).isEqualTo("NOT_CONNECTED");
    }

    @Test
    void every_source_says_what_it_covers() {
        var sources =
                wearer.somebody().get("/api/v1/health/connections").is(200).body();

        assertThat(sources.valueStream().map(it -> it.path("source").asString()))
                .containsExactly("google-fit", "google-health");
        assertThat(sources.get(0).at("/declared/metrics").toString()).contains("STEPS", "SLEEP");
        assertThat(sources.get(0).at("/declared/earliest").asString()).isEqualTo("2014-10-28");
    }

    @Test
    void whoever_does_not_consent_is_not_connected() {
        var ada = wearer.somebody();
        var denied = wearer.answered(wearer.consentUrl(ada, FIT), "deny");

        wearer.callback(denied).isProblem(400, "CONSENT_DENIED");

        assertThat(ada.get(FIT).field("state")).isEqualTo("NOT_CONNECTED");
        wearer.callback(denied).isProblem(400, "CONSENT_UNKNOWN");
    }

    @Test
    void a_state_is_good_once() {
        var allowed = wearer.answered(wearer.consentUrl(wearer.somebody(), FIT), "allow");
        wearer.callback(allowed).is(200);

        wearer.callback(allowed).isProblem(400, "CONSENT_UNKNOWN");
    }

    @Test
    void a_made_up_state_connects_nobody() {
        var allowed = wearer.answered(wearer.consentUrl(wearer.somebody(), FIT), "allow");
        var forged = allowed.toString().replaceFirst("state=.{5}", "state=XXXXX");

        wearer.callback(URI.create(forged)).isProblem(400, "CONSENT_UNKNOWN");
        wearer.callback(URI.create(CONNECTIONS + "callback?code=x")).isProblem(400, "CONSENT_UNKNOWN");
    }

    @Test
    void a_state_ends_after_some_minutes() {
        var allowed = wearer.answered(wearer.consentUrl(wearer.somebody(), FIT), "allow");

        clock.forward(Duration.ofMinutes(11));

        wearer.callback(allowed).isProblem(400, "CONSENT_UNKNOWN");
    }

    @Test
    void the_code_of_one_consent_does_not_fit_the_state_of_another() {
        var stolen = wearer.answered(wearer.consentUrl(wearer.somebody(), FIT), "allow");
        var own = wearer.answered(wearer.consentUrl(wearer.somebody(), FIT), "allow");
        var code = UriComponentsBuilder.fromUri(stolen).build().getQueryParams().getFirst("code");
        var mixed = own.toString().replaceFirst("code=[^&]+", "code=" + code);

        wearer.callback(URI.create(mixed)).isProblem(400, "CONSENT_REFUSED");
    }

    @Test
    void the_data_of_two_google_accounts_never_becomes_that_of_one_person() {
        var ada = wearer.connected(FIT);
        google.grants().switchTo("another");

        wearer.callback(wearer.answered(wearer.consentUrl(ada, FIT), "allow")).isProblem(409, "OTHER_ACCOUNT");

        assertThat(ada.get(FIT).field("state")).isEqualTo("CONNECTED");
        google.grants().switchTo(Wearer.ACCOUNT);
        wearer.connect(ada, FIT);
    }

    @Test
    void the_consent_of_a_google_account_that_is_refused_is_given_back() {
        var ada = wearer.connected(FIT);
        var inForce = google.grants().inForce();
        google.grants().switchTo("another");

        wearer.callback(wearer.answered(wearer.consentUrl(ada, FIT), "allow")).isProblem(409, "OTHER_ACCOUNT");

        assertThat(google.visits().to("/revoke")).hasSize(1);
        assertThat(google.grants().inForce()).isEqualTo(inForce);
    }

    @Test
    void an_account_that_is_refused_to_one_person_stays_connected_for_another() {
        var ada = wearer.connected(FIT);
        google.grants().switchTo("another");
        var bob = wearer.connected(FIT);

        wearer.callback(wearer.answered(wearer.consentUrl(ada, FIT), "allow")).isProblem(409, "OTHER_ACCOUNT");

        assertThat(google.visits().to("/revoke")).isEmpty();
        bob.post(FIT + "/sync", null).is(202);
        Wearer.awaitBackFill(bob, FIT);
    }

    @Test
    void a_refused_account_is_refused_even_where_google_does_not_take_its_consent_back() {
        var ada = wearer.connected(FIT);
        google.grants().switchTo("another");
        google.faults().next(1, "/revoke", Faults.broken());

        wearer.callback(wearer.answered(wearer.consentUrl(ada, FIT), "allow")).isProblem(409, "OTHER_ACCOUNT");
    }

    @Test
    void another_google_account_is_taken_once_the_data_of_the_first_is_gone() {
        var ada = wearer.connected(FIT);
        Wearer.awaitBackFill(ada, FIT);
        google.grants().switchTo("another");
        ada.delete(FIT).is(200);
        wearer.callback(wearer.answered(wearer.consentUrl(ada, FIT), "allow")).isProblem(409, "OTHER_ACCOUNT");

        ada.delete("/api/v1/health/sources/google-fit").is(204);

        wearer.connect(ada, FIT);
    }

    @Test
    void a_google_that_is_away_connects_nobody_and_says_so(CapturedOutput log) {
        var ada = wearer.somebody();
        var allowed = wearer.answered(wearer.consentUrl(ada, FIT), "allow");
        google.faults().next(1, "/token", Faults.broken());

        wearer.callback(allowed).isProblem(502, "SOURCE_UNAVAILABLE");

        assertThat(ada.get(FIT).field("state")).isEqualTo("NOT_CONNECTED");
        assertThat(log.getAll()).contains("The consent could not be exchanged").doesNotContain("A request failed");
    }

    @Test
    void tokens_lie_encrypted() {
        wearer.connected(FIT);

        var stored = database.sql("select tokens from health.connection")
                .query(byte[].class)
                .single();

        assertThat(stored[0]).isEqualTo((byte) 1);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("access", "refresh");
    }

    @Test
    void disconnecting_revokes_and_forgets() {
        var ada = wearer.connected(FIT);

        var answer = ada.delete(FIT).is(200).body();

        assertThat(answer.path("revoked").asBoolean()).isTrue();
        assertThat(google.visits().to("/revoke")).hasSize(1);
        assertThat(ada.get(FIT).field("state")).isEqualTo("NOT_CONNECTED");
        ada.delete(FIT).isProblem(404, "NOT_CONNECTED");
        ada.post(FIT + "/sync", null).isProblem(404, "NOT_CONNECTED");
    }

    @Test
    void a_google_that_is_away_keeps_nobody_from_disconnecting() {
        var ada = wearer.connected(FIT);
        google.faults().next(1, "/revoke", Faults.broken());

        assertThat(ada.delete(FIT).is(200).body().path("revoked").asBoolean()).isFalse();

        assertThat(ada.get(FIT).field("state")).isEqualTo("NOT_CONNECTED");
    }

    @Test
    void there_are_no_other_sources() {
        wearer.somebody().post(CONNECTIONS + "garmin", null).isProblem(404, "SOURCE_UNKNOWN");
    }
}

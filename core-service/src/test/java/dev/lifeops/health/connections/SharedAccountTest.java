package dev.lifeops.health.connections;

import static dev.lifeops.health.connections.Wearer.FIT;
import static dev.lifeops.health.connections.Wearer.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import dev.lifeops.demo.google.FakeGoogle;
import dev.lifeops.demo.google.Faults;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With one token Google ends all that an account gave. */
@GoogleTest
class SharedAccountTest {

    private final Wearer wearer;
    private final FakeGoogle google;

    @Autowired
    SharedAccountTest(Wearer wearer, FakeGoogle google) {
        this.wearer = wearer;
        this.google = google;
    }

    @BeforeEach
    void start() {
        wearer.freshStart();
        google.grants().revokeAll();
    }

    @Test
    void whoever_disconnects_one_source_stays_connected_to_the_other() {
        var ada = wearer.connected(FIT);
        wearer.connect(ada, HEALTH);

        var answer = ada.delete(FIT).is(200).body();

        assertThat(answer.path("revoked").asBoolean()).isFalse();
        assertThat(answer.path("keptBecause").asString()).isEqualTo("ACCOUNT_IN_USE");
        assertThat(ada.get(FIT).field("state")).isEqualTo("NOT_CONNECTED");
        goesOn(ada, HEALTH);
    }

    @Test
    void the_last_connection_of_an_account_takes_the_consent_with_it() {
        var ada = wearer.connected(FIT);
        wearer.connect(ada, HEALTH);
        ada.delete(FIT).is(200);

        var answer = ada.delete(HEALTH).is(200).body();

        assertThat(answer.path("revoked").asBoolean()).isTrue();
        assertThat(answer.has("keptBecause")).isFalse();
        assertThat(google.grants().inForce()).isZero();
    }

    @Test
    void somebody_else_with_the_same_account_stays_connected() {
        var ada = wearer.connected(FIT);
        var bob = wearer.connected(FIT);

        ada.delete(FIT).is(200);

        goesOn(bob, FIT);
    }

    @Test
    void another_account_keeps_nothing_in_force() {
        var ada = wearer.connected(FIT);
        google.grants().switchTo("another");
        var bob = wearer.connected(FIT);

        assertThat(ada.delete(FIT).is(200).body().path("revoked").asBoolean()).isTrue();

        goesOn(bob, FIT);
    }

    @RepeatedTest(5)
    void of_two_that_end_at_once_one_takes_the_consent_with_it() {
        var ada = wearer.connected(FIT);
        wearer.connect(ada, HEALTH);

        var ends = Stream.of(FIT, HEALTH)
                .map(source ->
                        CompletableFuture.runAsync(() -> ada.delete(source).is(200)))
                .toList();
        ends.forEach(CompletableFuture::join);

        assertThat(google.grants().inForce()).isZero();
    }

    @Test
    void a_google_that_is_away_is_named_as_the_reason() {
        var ada = wearer.connected(FIT);
        google.faults().next(1, "/revoke", Faults.broken());

        assertThat(ada.delete(FIT).is(200).field("keptBecause")).isEqualTo("SOURCE_UNAVAILABLE");
    }

    private static void goesOn(TestClient somebody, String source) {
        somebody.post(source + "/sync", null).is(202);
        Wearer.awaitBackFill(somebody, source);
        assertThat(somebody.get(source).field("state")).isEqualTo("CONNECTED");
    }
}

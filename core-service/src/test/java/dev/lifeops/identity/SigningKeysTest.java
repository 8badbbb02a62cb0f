package dev.lifeops.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class SigningKeysTest {

    private static final String GOOD = "kR3vXw8ZpQ1nT6yUb0LmD5sHcJ9fGaEo4iVtBx7W";

    private final IdentityProperties properties;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SigningKey running;

    @Autowired
    SigningKeysTest(IdentityProperties properties, JdbcClient jdbc, Clock clock, SigningKey running) {
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
        this.running = running;
    }

    @Test
    void the_key_of_the_first_start_is_kept_for_the_next() {
        assertThat(keyWith("")).isEqualTo(running);
    }

    @Test
    void instances_that_start_at_once_on_an_empty_database_get_the_same_key() {
        var kept = jdbc.sql("select secret from identity.signing_key")
                .query(byte[].class)
                .single();
        jdbc.sql("delete from identity.signing_key").update();
        try {
            var keys = InParallel.times(8, () -> keyWith(""));

            assertThat(keys).hasSize(8).containsOnly(keys.getFirst()).doesNotContain(running);
        } finally {
            jdbc.sql("update identity.signing_key set secret = ?").param(kept).update();
        }
    }

    @Test
    void a_given_key_is_used_instead_and_gives_the_same_everywhere() {
        assertThat(keyWith(GOOD)).isEqualTo(keyWith(GOOD)).isNotEqualTo(running);
        assertThat(keyWith(GOOD).key().getEncoded()).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource({
        "kR3vXw8ZpQ1nT6yUb0LmD5sHcJ9fGaE, fewer than 32 characters",
        "abababababababababababababababababab, repeats few characters",
        "change-me-please-0123456789-qwertz-uiop, looks like a placeholder",
        "MySuperSecretKey-0123456789-qwertz-uiop, looks like a placeholder",
    })
    void a_key_that_others_may_know_is_refused_in_a_sentence(String secret, String reason) {
        assertThatThrownBy(() -> keyWith(secret)).hasMessageContaining(reason).satisfies(e -> {
            var analysis = Objects.requireNonNull(new WeakSecretKeyAnalyzer().analyze(e));
            assertThat(analysis.getDescription()).startsWith("SECRET_KEY").doesNotContain(secret);
            assertThat(analysis.getAction()).contains("SECRET_KEY");
        });
    }

    @Test
    void keys_do_not_show_in_logs() {
        assertThat(running.toString()).isEqualTo("SigningKey[" + running.id() + "]");
    }

    private SigningKey keyWith(String secret) {
        var given = new IdentityProperties(
                secret,
                properties.accessTokenLifetime(),
                properties.refreshTokenLifetime(),
                properties.sessionLifetime(),
                properties.throttle());
        return new SigningKeys().signingKey(given, jdbc, clock);
    }
}

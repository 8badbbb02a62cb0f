package dev.lifeops.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.MovableClock;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import dev.lifeops.identity.IdentityProperties.Limit;
import dev.lifeops.identity.IdentityProperties.Throttle;
import dev.lifeops.shared.Problem;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class LoginThrottleTest {

    private static final Limit ACCOUNT = new Limit(5, Duration.ofMinutes(1));
    private static final Limit ADDRESS = new Limit(20, Duration.ofMinutes(15));

    private final TestClient client;
    private final MovableClock clock = new MovableClock();
    private final LoginThrottle throttle;

    @Autowired
    LoginThrottleTest(TestClient client, JdbcClient jdbc, IdentityProperties properties) {
        this.client = client;
        this.throttle = new LoginThrottle(
                jdbc,
                new IdentityProperties(
                        "",
                        properties.accessTokenLifetime(),
                        properties.refreshTokenLifetime(),
                        properties.sessionLifetime(),
                        new Throttle(ACCOUNT, ADDRESS)),
                clock);
    }

    @Test
    void after_some_wrong_passwords_even_the_right_one_has_to_wait() {
        var email = client.signedIn().email();
        failSixTimes(email);

        assertHasToWait(client.logIn(email, TestClient.PASSWORD));
    }

    @Test
    void an_unknown_account_is_slowed_down_alike() {
        var email = TestClient.newEmail();
        failSixTimes(email);

        assertHasToWait(client.logIn(email, TestClient.PASSWORD));
    }

    @Test
    void others_are_not_slowed_down_by_it() {
        failSixTimes(TestClient.newEmail());

        client.signedIn().get("/api/v1/me").is(200);
    }

    @Test
    void guessing_in_parallel_gains_nothing() {
        var email = client.signedIn().email();

        var statuses = InParallel.times(
                30, () -> client.logIn(email, "not the password").status());

        assertThat(statuses).containsOnly(401, 429);
        assertThat(Collections.frequency(statuses, 401)).isBetween(5, 7);
    }

    @Test
    void logging_in_clears_the_count() {
        var email = client.signedIn().email();
        for (var round = 0; round < 3; round++) {
            for (var failure = 0; failure < 4; failure++) {
                client.logIn(email, "not the password").isProblem(401, "INVALID_CREDENTIALS");
            }
            client.logIn(email, TestClient.PASSWORD).is(200);
        }
    }

    @Test
    void each_failure_doubles_the_wait_up_to_the_longest() {
        var delays = IntStream.of(1, 5, 6, 7, 8, 11, 12, 13, 1000)
                .mapToObj(failures -> LoginThrottle.delay(failures, ACCOUNT).toSeconds());

        assertThat(delays).containsExactly(0L, 0L, 1L, 2L, 4L, 32L, 60L, 60L, 60L);
    }

    @Test
    void nobody_is_locked_out_for_longer_than_the_longest_wait() {
        var email = new EmailAddress(TestClient.newEmail());
        for (var failure = 0; failure < 50; failure++) {
            throttle.begin(LoginAttempt.of(email, "198.51.100." + failure));
            clock.forward(ACCOUNT.longestDelay());
        }

        throttle.begin(LoginAttempt.of(email, "198.51.100.250"));
    }

    @Test
    void an_address_that_tries_many_accounts_has_to_wait() {
        for (var failure = 0; failure <= ADDRESS.freeAttempts(); failure++) {
            throttle.begin(attemptFrom("203.0.113.2"));
        }

        assertThatThrownBy(() -> throttle.begin(attemptFrom("203.0.113.2"))).isInstanceOf(Problem.class);
        throttle.begin(attemptFrom("203.0.113.3"));
    }

    @Test
    void logging_in_to_ones_own_account_buys_no_free_guesses() {
        for (var failure = 0; failure < ADDRESS.freeAttempts(); failure++) {
            throttle.begin(attemptFrom("203.0.113.4"));
            var own = attemptFrom("203.0.113.4");
            if (failure < ADDRESS.freeAttempts() - 1) {
                throttle.begin(own);
                throttle.succeeded(own);
            }
        }
        throttle.begin(attemptFrom("203.0.113.4"));

        assertThatThrownBy(() -> throttle.begin(attemptFrom("203.0.113.4"))).isInstanceOf(Problem.class);
    }

    @Test
    void a_network_of_ipv6_counts_as_one_address() {
        var email = new EmailAddress(TestClient.newEmail());

        assertThat(LoginAttempt.of(email, "2001:db8:1:2::1")).isEqualTo(LoginAttempt.of(email, "2001:db8:1:2:ffff::9"));
        assertThat(LoginAttempt.of(email, "2001:db8:1:2::1")).isNotEqualTo(LoginAttempt.of(email, "2001:db8:1:3::1"));
    }

    @Test
    void failures_are_forgotten_in_time() {
        var attempt = attemptFrom("203.0.113.5");
        for (var failure = 0; failure < 6; failure++) {
            throttle.begin(attempt);
        }
        assertThatThrownBy(() -> throttle.begin(attempt)).isInstanceOf(Problem.class);
        clock.forward(Duration.ofHours(2));

        throttle.begin(attempt);
        throttle.begin(attempt);
        clock.forward(Duration.ofHours(2));
        assertThat(throttle.forgetOld()).isPositive();
    }

    private static LoginAttempt attemptFrom(String address) {
        return LoginAttempt.of(new EmailAddress(TestClient.newEmail()), address);
    }

    private void failSixTimes(String email) {
        for (var failure = 0; failure < 6; failure++) {
            client.logIn(email, "not the password").isProblem(401, "INVALID_CREDENTIALS");
        }
    }

    private static void assertHasToWait(TestAnswer answer) {
        answer.isProblem(429, "TOO_MANY_ATTEMPTS");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
}

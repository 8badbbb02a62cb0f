package dev.lifeops.identity;

import dev.lifeops.identity.IdentityProperties.Limit;
import dev.lifeops.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down, never locks anybody out for good. Each attempt counts as failed from its
 * beginning, so that parallel guesses gain nothing; a successful one takes its count back.
 */
@Component
class LoginThrottle {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int LARGEST_SHIFT = 20;

    private final JdbcClient jdbc;
    private final IdentityProperties.Throttle limits;
    private final Clock clock;

    LoginThrottle(JdbcClient jdbc, IdentityProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.limits = properties.throttle();
        this.clock = clock;
    }

    /** Counts an attempt, or refuses it with 429 while the account or the address has to wait. */
    @Transactional(noRollbackFor = Problem.class)
    void begin(LoginAttempt attempt) {
        count(attempt.address(), limits.address());
        count(attempt.account(), limits.account());
    }

    /** The account starts anew; the address only loses this attempt, else one's own account would buy free guesses. */
    @Transactional
    void succeeded(LoginAttempt attempt) {
        jdbc.sql("delete from identity.login_throttle where subject = ?")
                .param(attempt.account())
                .update();
        jdbc.sql("""
                        update identity.login_throttle
                        set failures = greatest(failures - 1, 0), blocked_until = last_attempt where subject = ?""").param(attempt.address()).update();
    }

    private void count(String subject, Limit limit) {
        var now = clock.instant();
        var failures = jdbc.sql("""
                        insert into identity.login_throttle as known (subject, failures, last_attempt, blocked_until)
                        values (:subject, 1, :now, :now)
                        on conflict (subject) do update set last_attempt = :now,
                            failures = case when known.last_attempt < :forgotten then 1 else known.failures + 1 end
                        where known.blocked_until <= :now
                        returning failures""")
                .param("subject", subject)
                .param("now", sql(now))
                .param("forgotten", sql(now.minus(FORGOTTEN_AFTER)))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> refusal(subject, now));
        block(subject, now.plus(delay(failures, limit)));
    }

    private void block(String subject, Instant until) {
        jdbc.sql("update identity.login_throttle set blocked_until = ? where subject = ?")
                .params(sql(until), subject)
                .update();
    }

    static Duration delay(int failures, Limit limit) {
        var tooMany = failures - limit.freeAttempts();
        if (tooMany <= 0) {
            return Duration.ZERO;
        }
        var doubled = Duration.ofSeconds(1L << Math.min(tooMany - 1, LARGEST_SHIFT));
        return doubled.compareTo(limit.longestDelay()) < 0 ? doubled : limit.longestDelay();
    }

    private Problem refusal(String subject, Instant now) {
        var until = jdbc.sql("select blocked_until from identity.login_throttle where subject = ?")
                .param(subject)
                .query(OffsetDateTime.class)
                .single();
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_ATTEMPTS", "Too many attempts; wait a little.")
                .retryAfter(Duration.between(now, until).plusMillis(999).toSeconds());
    }

    int forgetOld() {
        return jdbc.sql("delete from identity.login_throttle where last_attempt < ? and blocked_until < ?")
                .params(sql(clock.instant().minus(FORGOTTEN_AFTER)), sql(clock.instant()))
                .update();
    }

    private static OffsetDateTime sql(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

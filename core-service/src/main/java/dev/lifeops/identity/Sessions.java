package dev.lifeops.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All sessions; each is a family of refresh tokens of which only the newest may be used, and only once. */
@Component
@Transactional
class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final JdbcClient jdbc;
    private final IdentityProperties properties;
    private final Clock clock;

    Sessions(JdbcClient jdbc, IdentityProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    Grant open(UserId person) {
        var session = UUID.randomUUID();
        var now = clock.instant();
        jdbc.sql("insert into identity.session (id, account_id, created_at, expires_at) values (?, ?, ?, ?)")
                .params(session, person.value(), sql(now), sql(expiry(now, now)))
                .update();
        return new Grant(person, session, newToken(session));
    }

    /** Trades a refresh token for the next one; a token that was used before ends the whole session. */
    Optional<Grant> refresh(RefreshToken token) {
        return locked(token).filter(session -> session.isAlive(clock.instant())).flatMap(session -> {
            if (!use(token)) {
                LOG.warn("A refresh token was used twice; session {} is ended", session.id);
                revoke(session.id);
                return Optional.empty();
            }
            extend(session);
            return Optional.of(new Grant(new UserId(session.accountId), session.id, newToken(session.id)));
        });
    }

    /** Locks the session, so that parallel uses of its tokens come one after the other. */
    private Optional<Session> locked(RefreshToken token) {
        return jdbc.sql("""
                        select id, account_id, created_at, expires_at, revoked_at from identity.session
                        where id = (select session_id from identity.refresh_token where hash = ?) for update""").param(token.hash()).query(Session.class).optional();
    }

    private boolean use(RefreshToken token) {
        return jdbc.sql("update identity.refresh_token set used_at = ? where hash = ? and used_at is null")
                        .params(now(), token.hash())
                        .update()
                == 1;
    }

    private void extend(Session session) {
        jdbc.sql("update identity.session set expires_at = ? where id = ?")
                .params(sql(expiry(session.createdAt, clock.instant())), session.id)
                .update();
    }

    private RefreshToken newToken(UUID session) {
        var token = RefreshToken.random();
        jdbc.sql("insert into identity.refresh_token (hash, session_id, issued_at) values (?, ?, ?)")
                .params(token.hash(), session, now())
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    boolean isAlive(UUID session, UserId person) {
        return jdbc.sql("""
                        select exists (select from identity.session
                        where id = ? and account_id = ? and revoked_at is null and expires_at > ?)""")
                .params(session, person.value(), now())
                .query(Boolean.class)
                .single();
    }

    void revoke(UUID session) {
        jdbc.sql("update identity.session set revoked_at = ? where id = ? and revoked_at is null")
                .params(now(), session)
                .update();
    }

    int forgetEnded() {
        return jdbc.sql("delete from identity.session where expires_at <= ? or revoked_at <= ?")
                .params(now(), now())
                .update();
    }

    private Instant expiry(Instant createdAt, Instant usedAt) {
        var unused = usedAt.plus(properties.refreshTokenLifetime());
        var longest = createdAt.plus(properties.sessionLifetime());
        return unused.isBefore(longest) ? unused : longest;
    }

    private OffsetDateTime now() {
        return sql(clock.instant());
    }

    private static OffsetDateTime sql(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /** The right to act for a person until the session ends. */
    record Grant(UserId person, UUID session, RefreshToken refreshToken) {}

    private record Session(
            UUID id,
            UUID accountId,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {
        boolean isAlive(Instant now) {
            return revokedAt == null && expiresAt.isAfter(now);
        }
    }
}

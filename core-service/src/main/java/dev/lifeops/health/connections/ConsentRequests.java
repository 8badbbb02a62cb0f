package dev.lifeops.health.connections;

import dev.lifeops.health.source.SyncSource;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.vault.Sealed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The consents that are being waited for, found by the hash of their state, and given out once. */
@Repository
class ConsentRequests {

    private final JdbcClient database;
    private final Clock clock;

    ConsentRequests(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Who waits for which source; the verifier is sealed. */
    record Waiting(UserId person, SyncSource source, Sealed verifier, String redirectUri) {

        String purpose() {
            return Connection.purpose("verifier", person, source);
        }
    }

    void add(String state, Waiting waiting, Duration lifetime) {
        database.sql("""
                        insert into health.consent_request (state_hash, person_id, source, verifier, redirect_uri, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        hash(state),
                        waiting.person().value(),
                        waiting.source().name(),
                        waiting.verifier().bytes(),
                        waiting.redirectUri(),
                        clock.instant().plus(lifetime).atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Waiting> take(String state) {
        return database.sql("""
                        delete from health.consent_request where state_hash = ? and expires_at > ?
                        returning person_id, source, verifier, redirect_uri""")
                .params(hash(state), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Waiting(
                        new UserId(row.getObject("person_id", UUID.class)),
                        SyncSource.valueOf(row.getString("source")),
                        new Sealed(row.getBytes("verifier")),
                        row.getString("redirect_uri")))
                .optional();
    }

    void forgetExpired() {
        database.sql("delete from health.consent_request where expires_at <= ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

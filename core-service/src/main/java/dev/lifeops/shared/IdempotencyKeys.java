package dev.lifeops.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for a day which request made which resource, so that a retry makes nothing twice. */
@Component
public class IdempotencyKeys {

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes the resource, unless this request made it before. Runs in the caller's transaction: of
     * parallel requests with one key the first makes it, and the others wait for its commit.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome once(IdempotencyKey key, Supplier<UUID> resource) {
        if (!claim(key)) {
            return new Outcome(earlier(key), true);
        }
        var made = resource.get();
        settle(key, made);
        return new Outcome(made, false);
    }

    /** The same for a request whose content is a text; one that came without a key makes it in any case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID once(UUID owner, String scope, @Nullable String key, String content, Supplier<UUID> resource) {
        if (key == null) {
            return resource.get();
        }
        var fingerprint = IdempotencyKey.fingerprintOf(content);
        return once(new IdempotencyKey(owner, scope, key, fingerprint), resource)
                .resource();
    }

    private boolean claim(IdempotencyKey key) {
        var claimed = jdbc.sql("""
                        insert into shared.idempotency_key (owner, scope, key, fingerprint, created_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(key.owner(), key.scope(), key.value(), key.fingerprint(), now())
                .update();
        return claimed == 1;
    }

    private UUID earlier(IdempotencyKey key) {
        var earlier = jdbc.sql("""
                        select fingerprint, resource_id from shared.idempotency_key
                        where owner = ? and scope = ? and key = ?""")
                .params(key.owner(), key.scope(), key.value())
                .query(Earlier.class)
                .single();
        if (!earlier.fingerprint.equals(key.fingerprint())) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "IDEMPOTENCY_KEY_REUSED",
                    "This Idempotency-Key was used for another request.");
        }
        return earlier.resourceId;
    }

    private void settle(IdempotencyKey key, UUID resource) {
        jdbc.sql("update shared.idempotency_key set resource_id = ? where owner = ? and scope = ? and key = ?")
                .params(resource, key.owner(), key.scope(), key.value())
                .update();
    }

    int forgetExpired() {
        return jdbc.sql("delete from shared.idempotency_key where created_at < ?")
                .param(now().minus(REMEMBERED))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The resource, and whether an earlier request made it. */
    public record Outcome(UUID resource, boolean replayed) {}

    private record Earlier(String fingerprint, UUID resourceId) {}
}

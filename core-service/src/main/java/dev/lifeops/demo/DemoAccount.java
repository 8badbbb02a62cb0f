package dev.lifeops.demo;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The account that is filled: always one that was made for it, never anybody's own. */
final class DemoAccount {

    private static final String NAME = "Demo";
    private static final int SHORTEST_PASSWORD = 12;
    private static final int PASSWORD_BYTES = 12;

    private final JdbcClient database;

    DemoAccount(JdbcClient database) {
        this.database = database;
    }

    /** An account to be filled, with its password where it was made just now. */
    record Opened(UUID person, String email, @Nullable String password) {}

    Opened open(String address, @Nullable String wish, Instant now) {
        var email = address.strip().toLowerCase(Locale.ROOT);
        var person = Ids.of("account", email);
        // one at a time, also where the account is not there yet
        database.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("demo " + email)
                .query()
                .singleRow();
        var owner = database.sql("select id from identity.account where email = ?")
                .param(email)
                .query(UUID.class)
                .optional();
        if (owner.isEmpty()) {
            return new Opened(person, email, make(person, email, wish, now));
        }
        if (!owner.get().equals(person)) {
            throw new DemoRefused(
                    "The account %s is somebody's own: set LIFEOPS_DEMO_EMAIL to another address.".formatted(email));
        }
        return new Opened(person, email, null);
    }

    private String make(UUID person, String email, @Nullable String wish, Instant now) {
        var password = Objects.requireNonNullElseGet(wish, DemoAccount::randomPassword);
        if (password.length() < SHORTEST_PASSWORD) {
            throw new DemoRefused(
                    "LIFEOPS_DEMO_PASSWORD is too short: at least %d characters, or none for a random one."
                            .formatted(SHORTEST_PASSWORD));
        }
        database.sql("""
                        insert into identity.account (id, email, display_name, password_hash, created_at)
                        values (?, ?, ?, ?, ?)""")
                .params(person, email, NAME, hash(password), now.atOffset(ZoneOffset.UTC))
                .update();
        return password;
    }

    /** As strong as the service's own; a hash names its parameters, so whoever checks it need not know them. */
    private static String hash(String password) {
        return Objects.requireNonNull(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(password));
    }

    private static String randomPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

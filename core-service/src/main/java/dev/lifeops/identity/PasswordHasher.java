package dev.lifeops.identity;

import dev.lifeops.shared.Problem;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id as OWASP asks: 19 MiB, two passes, one lane. */
@Component
class PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);

    /** Threads are virtual and many, but each hash takes memory and a core: no more at once than cores. */
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final String nobodysHash = encode("no password hashes to this");

    String hash(Password password) {
        return inPlace(() -> encode(password.value()));
    }

    /** Whether the password fits; takes as long for an account that does not exist. */
    boolean matches(Password password, @Nullable Account account) {
        var hash = account == null ? nobodysHash : account.passwordHash();
        return inPlace(() -> argon2.matches(password.value(), hash)) && account != null;
    }

    private String encode(String password) {
        var hash = argon2.encode(password);
        if (hash == null) {
            throw new IllegalStateException("only a missing password has no hash");
        }
        return hash;
    }

    private <T> T inPlace(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static Problem busy() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "TOO_BUSY", "Too many people are signing in right now.")
                .retryAfter(LONGEST_WAIT_SECONDS);
    }
}

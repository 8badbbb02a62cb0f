package dev.lifeops.identity;

import java.util.List;
import java.util.Locale;

/** The service does not start on a signing key that others may know or guess. */
class WeakSecretKeyException extends RuntimeException {

    private static final int SHORTEST = 32;
    private static final int FEWEST_DIFFERENT_CHARACTERS = 10;
    private static final List<String> WELL_KNOWN =
            List.of("change", "secret", "password", "default", "example", "your", "insecure", "placeholder", "lifeops");

    private WeakSecretKeyException(String message) {
        super(message);
    }

    static void check(String secret) {
        if (secret.length() < SHORTEST) {
            throw new WeakSecretKeyException("SECRET_KEY has fewer than %d characters.".formatted(SHORTEST));
        }
        if (secret.chars().distinct().count() < FEWEST_DIFFERENT_CHARACTERS) {
            throw new WeakSecretKeyException("SECRET_KEY repeats few characters.");
        }
        var plain = secret.toLowerCase(Locale.ROOT);
        if (WELL_KNOWN.stream().anyMatch(plain::contains)) {
            throw new WeakSecretKeyException("SECRET_KEY looks like a placeholder.");
        }
    }
}

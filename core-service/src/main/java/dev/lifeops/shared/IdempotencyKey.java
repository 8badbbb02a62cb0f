package dev.lifeops.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * A client's mark on a request that it may send again.
 *
 * @param owner whose request it is; keys of different people never meet
 * @param scope the operation, such as {@code POST /api/v1/receipts}
 * @param fingerprint of the request's content, to tell a retry from a reuse
 */
public record IdempotencyKey(UUID owner, String scope, String value, String fingerprint) {

    /** The request header that carries a key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7e]{1,255}");

    public IdempotencyKey {
        if (!WELL_FORMED.matcher(value).matches()) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "INVALID_IDEMPOTENCY_KEY",
                    "An Idempotency-Key has 1 to 255 visible ASCII characters.");
        }
    }

    /** A fingerprint of content of any size. */
    public static String fingerprintOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A fingerprint of content that is a text. */
    public static String fingerprintOf(String content) {
        return fingerprintOf(content.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.lifeops.health.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for the ids that sources give; 64 bits are enough to tell those apart that begin at the same moment. They are
 * the first half of what {@link java.util.UUID#nameUUIDFromBytes} makes of an id, which looks its digest up each time.
 */
final class Fingerprints {

    private static final long VERSION = 0xF000;
    private static final long THREE = 0x3000;

    private final MessageDigest digest;

    Fingerprints() {
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 0 where there is no id. */
    long of(@Nullable String id) {
        if (id == null) {
            return 0;
        }
        var hash = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        return (hash.getLong() & ~VERSION) | THREE;
    }
}

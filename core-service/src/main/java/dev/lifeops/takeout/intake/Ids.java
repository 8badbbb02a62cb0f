package dev.lifeops.takeout.intake;

import dev.lifeops.takeout.intake.Refusal.Why;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids of an archive as they are from now on: the same, or where these are taken others, each always by the same one.
 * The person's own id becomes that of who takes it in, wherever it stands.
 */
final class Ids {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");
    private static final long BEFORE_VERSION = 0xFFFF_FFFF_FFFF_0000L;
    private static final long VERSION_7 = 0x7000;
    private static final long VERSION_BITS = 0xF000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;

    private final String from;
    private final String to;
    private final boolean renewing;
    private final byte[] salt = new byte[32];
    private final MessageDigest digest;

    Ids(UUID from, UUID to, boolean renewing) {
        this.from = from.toString();
        this.to = to.toString();
        this.renewing = renewing;
        new SecureRandom().nextBytes(salt);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String person() {
        return to;
    }

    String of(String id) {
        if (!FORM.matcher(id).matches()) {
            throw new Refusal(Why.ROWS_UNREADABLE, "An id is none.");
        }
        if (id.equals(from)) {
            return to;
        }
        return renewing ? renewed(id) : id;
    }

    /** Others are no people here: they become nobody, where need be by an id that is nobody's. */
    @Nullable String ofPerson(String id, boolean required) {
        if (id.equals(from)) {
            return to;
        }
        return required ? renewed(id) : null;
    }

    /** All ids that stand in a text. */
    String within(String text) {
        return renewing || text.contains(from) ? FORM.matcher(text).replaceAll(found -> of(found.group())) : text;
    }

    /** Keeps the time at the beginning of an id, so that what is near in time stays near in indexes. */
    private String renewed(String id) {
        var old = UUID.fromString(id);
        digest.update(salt);
        var hash = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.US_ASCII)));
        var high = (old.getMostSignificantBits() & BEFORE_VERSION)
                | (hash.getLong() & ~BEFORE_VERSION & ~VERSION_BITS)
                | VERSION_7;
        return new UUID(high, (hash.getLong() & ~VARIANT_BITS) | VARIANT).toString();
    }
}

package dev.lifeops.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The key that signs access tokens, and the id by which a token says that it was this one. */
record SigningKey(String id, SecretKey key) {

    private static final byte[] PURPOSE = "lifeops access token".getBytes(StandardCharsets.UTF_8);
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 9;

    /** The secret may later serve other purposes: each gets a key of its own out of it. */
    static SigningKey derivedFrom(byte[] secret) {
        try {
            var parameters = HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(PURPOSE, KEY_BYTES);
            var key = KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters);
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return new SigningKey(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ID_BYTES)), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF and SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}

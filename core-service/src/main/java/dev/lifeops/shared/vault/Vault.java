package dev.lifeops.shared.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.config.TinkConfig2026;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/**
 * Encrypts texts for one purpose, AES-256-GCM: what was sealed for one opens for no other. The keys are read anew each
 * time, so that a rotation needs no restart.
 */
@Component
public class Vault {

    private final VaultProperties properties;

    Vault(VaultProperties properties) {
        this.properties = properties;
        if (properties.keyset().isEmpty() && isReady()) {
            file().makeIfAbsent();
        }
    }

    /** Whether there are keys at all. */
    public boolean isReady() {
        return !properties.keyset().isEmpty() || !properties.keysetFile().isEmpty();
    }

    public Sealed seal(String text, String purpose) {
        try {
            return new Sealed(aead().encrypt(bytes(text), bytes(purpose)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing can be encrypted", e);
        }
    }

    /**
     * The text that was sealed for that purpose.
     *
     * @throws UnreadableSecretException where the keys or the purpose are others than when it was sealed
     */
    public String open(Sealed sealed, String purpose) {
        try {
            return new String(aead().decrypt(sealed.bytes(), bytes(purpose)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new UnreadableSecretException(e);
        }
    }

    /** Whether the key is the one that encrypts today; Tink writes its id in front, after a byte for the format. */
    public boolean isCurrent(Sealed sealed) {
        return ByteBuffer.wrap(sealed.bytes()).getInt(1) == keys().getPrimary().getId();
    }

    private Aead aead() throws GeneralSecurityException {
        return keys().getPrimitive(TinkConfig2026.get(), Aead.class);
    }

    private KeysetHandle keys() {
        return properties.keyset().isEmpty() ? file().read() : KeysetFile.parse(properties.keyset());
    }

    private KeysetFile file() {
        return new KeysetFile(Path.of(properties.keysetFile()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

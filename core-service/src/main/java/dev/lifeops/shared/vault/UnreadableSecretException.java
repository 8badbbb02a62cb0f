package dev.lifeops.shared.vault;

/** Something was sealed with keys that are gone, or for something else. */
public class UnreadableSecretException extends RuntimeException {

    UnreadableSecretException(Throwable cause) {
        super("this cannot be decrypted with the keys at hand", cause);
    }
}

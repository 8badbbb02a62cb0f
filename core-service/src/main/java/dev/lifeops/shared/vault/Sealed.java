package dev.lifeops.shared.vault;

/** A text that was encrypted; only the vault reads it. */
public final class Sealed {

    private final byte[] bytes;

    public Sealed(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** As they are stored. */
    public byte[] bytes() {
        return bytes.clone();
    }
}

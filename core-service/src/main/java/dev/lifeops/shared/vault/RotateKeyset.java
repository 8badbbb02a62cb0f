package dev.lifeops.shared.vault;

import java.nio.file.Path;

/** A program beside the service: gives the keyset in a file a new primary key. */
public final class RotateKeyset {

    private RotateKeyset() {}

    static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("usage: RotateKeyset FILE");
            System.exit(2);
        }
        rotate(Path.of(args[0]));
        System.out.println("New secrets are encrypted with a new key; LifeOps re-encrypts the others within the hour.");
    }

    /** New secrets have another key from now on. */
    public static void rotate(Path file) {
        new KeysetFile(file).rotate();
    }
}

package dev.lifeops.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Ids that are the same in every run. */
final class Ids {

    private Ids() {}

    static UUID of(Object... what) {
        return UUID.nameUUIDFromBytes(("lifeops-demo" + Arrays.toString(what)).getBytes(StandardCharsets.UTF_8));
    }
}

package dev.lifeops.imports;

import dev.lifeops.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a person says as name=id. */
public final class IdsByName {

    private static final Pattern AFTER_ID = Pattern.compile("(?<=[0-9a-fA-F-]{36}),");

    private IdsByName() {}

    /** Names may hold commas, at which a list is parted that came as one text. */
    public static Map<String, UUID> of(List<String> said, Function<String, Problem> refusal) {
        var ids = new HashMap<String, UUID>();
        if (said.isEmpty()) {
            return ids;
        }
        for (var one : AFTER_ID.split(String.join(",", said), -1)) {
            var parted = one.lastIndexOf('=');
            if (parted < 1) {
                throw refusal.apply(one);
            }
            ids.put(one.substring(0, parted).strip(), id(one, parted, refusal));
        }
        return ids;
    }

    private static UUID id(String one, int parted, Function<String, Problem> refusal) {
        try {
            return UUID.fromString(one.substring(parted + 1).strip());
        } catch (IllegalArgumentException _) {
            throw refusal.apply(one);
        }
    }
}

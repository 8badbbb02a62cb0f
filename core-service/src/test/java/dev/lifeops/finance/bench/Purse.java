package dev.lifeops.finance.bench;

import java.util.Map;
import java.util.UUID;

/** What a person has to put entries on: accounts by name, categories by key. */
record Purse(UUID owner, Map<String, UUID> accounts, Map<String, UUID> categories) {

    UUID account(String name) {
        return found(accounts, name);
    }

    UUID category(String key) {
        return found(categories, key);
    }

    private static UUID found(Map<String, UUID> ids, String name) {
        var id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("there is no " + name + " among " + ids.keySet());
        }
        return id;
    }
}

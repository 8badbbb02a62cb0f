package dev.lifeops.imports;

import dev.lifeops.finance.BroughtCategory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds categories by their names, however they are capitalised, and makes up those that are missing. */
final class FireflyCategories {

    private final Map<String, BroughtCategory> known = new HashMap<>();
    private final Map<String, BroughtCategory> made = new LinkedHashMap<>();

    /** Those nearest to the top of the tree come first, and count. */
    FireflyCategories(List<BroughtCategory> own) {
        own.forEach(category -> known.putIfAbsent(key(category.name()), category));
    }

    @Nullable UUID of(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var category = known.get(key(name));
        return category != null
                ? category.id()
                : made.computeIfAbsent(key(name), _ -> new BroughtCategory(FreshIds.next(), name))
                        .id();
    }

    List<BroughtCategory> made() {
        return List.copyOf(made.values());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

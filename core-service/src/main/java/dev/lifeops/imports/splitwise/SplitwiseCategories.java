package dev.lifeops.imports.splitwise;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What categories of Splitwise are in the default tree; what it calls them in other languages is nobody's guess. */
final class SplitwiseCategories {

    private static final Map<String, String> KEYS = Map.ofEntries(
            entry("bicycle", "bicycle"),
            entry("bus/train", "public-transport"),
            entry("car", "car"),
            entry("childcare", "childcare"),
            entry("cleaning", "cleaning"),
            entry("clothing", "clothing"),
            entry("dining out", "restaurants"),
            entry("education", "school"),
            entry("electricity", "electricity"),
            entry("electronics", "electronics"),
            entry("entertainment - other", "leisure"),
            entry("food and drink - other", "food"),
            entry("furniture", "furniture"),
            entry("games", "hobbies"),
            entry("gas/fuel", "fuel"),
            entry("gifts", "gifts"),
            entry("groceries", "groceries"),
            entry("heat/gas", "heating"),
            entry("home - other", "housing"),
            entry("hotel", "travel"),
            entry("household supplies", "household"),
            entry("insurance", "insurance"),
            entry("liquor", "alcohol"),
            entry("maintenance", "tools"),
            entry("medical expenses", "health"),
            entry("mortgage", "mortgage"),
            entry("movies", "culture"),
            entry("music", "culture"),
            entry("parking", "parking"),
            entry("pets", "pets"),
            entry("plane", "travel"),
            entry("rent", "rent"),
            entry("sports", "sports"),
            entry("taxes", "taxes"),
            entry("taxi", "taxi"),
            entry("transportation - other", "transport"),
            entry("tv/phone/internet", "internet"),
            entry("utilities - other", "housing"),
            entry("water", "water"));

    private SplitwiseCategories() {}

    /** Null where nothing is known, and lessons and rules have their say. */
    static @Nullable String key(String name) {
        return KEYS.get(name.toLowerCase(Locale.ROOT));
    }
}

package dev.lifeops.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the household's money is for, by what it buys and whom it pays; the keys are those of the default tree. */
enum HouseholdCategory {
    FOOD("food", "Food and drink", null),
    GROCERIES("groceries", "Groceries", FOOD, "Zielony Koszyk", "Sklep Pod Brzoza", "Markthalle Sonneneck"),
    BAKERY("bakery", "Bakery", FOOD, "Bulka kajzerka", "Chleb zytni", "Vollkornbrot", "Piekarnia Kminek"),
    DRINKS("drinks", "Drinks", FOOD, "Woda mineralna 1,5 l", "Sok pomaranczowy 1 l", "Mineralwasser"),
    SWEETS("sweets", "Sweets and snacks", FOOD, "Czekolada gorzka", "Lody", "Popcorn"),
    RESTAURANTS("restaurants", "Restaurants", FOOD, "Bistro Kasztan", "Strandcafe Moewe"),
    HOUSEHOLD("household", "Household", null),
    CLEANING("cleaning", "Cleaning", HOUSEHOLD, "Proszek do prania"),
    PAPER("paper", "Paper and disposables", HOUSEHOLD, "Papier toaletowy 8 szt."),
    GARDEN("garden", "Garden", HOUSEHOLD, "Dom i Ogrod Dalia"),
    HOUSING("housing", "Housing", null),
    RENT("rent", "Rent", HOUSING, "Wspolnota Lipowa 7"),
    ELECTRICITY("electricity", "Electricity", HOUSING, "Energia Polnoc"),
    INTERNET("internet", "Phone and internet", HOUSING, "Telefon Echo"),
    TRANSPORT("transport", "Transport", null),
    FUEL("fuel", "Fuel", TRANSPORT, "Stacja Wschod"),
    HEALTH("health", "Health and care", null),
    COSMETICS("cosmetics", "Cosmetics", HEALTH, "Drogeria Malwa", "Sonnencreme"),
    SPORTS("sports", "Sports", HEALTH, "Fit Kuznia"),
    LEISURE("leisure", "Leisure", null),
    CULTURE("culture", "Cinema and culture", LEISURE, "Kino Iskra"),
    BOOKS("books", "Books", LEISURE, "Libra Books Online", "Gazeta", "Ksiazka kucharska"),
    SUBSCRIPTIONS("subscriptions", "Subscriptions", LEISURE, "Kino w Domu"),
    GIFTS("gifts", "Gifts and donations", LEISURE, "Galeria Prezent"),
    FINANCE("finance", "Money matters", null),
    INSURANCE("insurance", "Insurance", FINANCE, "Ubezpieczenia Tarcza"),
    INCOME("income", "Income", null),
    SALARY("salary", "Salary", INCOME, "Warsztat Nowak");

    private final String key;
    private final String label;
    private final @Nullable HouseholdCategory parent;

    @SuppressWarnings("ImmutableEnumChecker") // a list made by List.of never changes
    private final List<String> names;

    HouseholdCategory(String key, String label, @Nullable HouseholdCategory parent, String... names) {
        this.key = key;
        this.label = label;
        this.parent = parent;
        this.names = List.of(names);
    }

    /** Of something that was bought, or else of whom it was bought from. */
    static Optional<HouseholdCategory> of(String item, String party) {
        return named(item).or(() -> named(party));
    }

    private static Optional<HouseholdCategory> named(String name) {
        return Arrays.stream(values())
                .filter(category -> category.names.contains(name))
                .findFirst();
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    @Nullable HouseholdCategory parent() {
        return parent;
    }
}

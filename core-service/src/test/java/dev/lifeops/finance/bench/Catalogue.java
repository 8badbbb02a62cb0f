package dev.lifeops.finance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The shops of a town and what they sell; the same at each run. */
final class Catalogue {

    private static final List<String> SORTS = List.of(
            "Butter",
            "Milk",
            "Bread",
            "Rolls",
            "Cheese",
            "Yoghurt",
            "Ham",
            "Sausage",
            "Apples",
            "Bananas",
            "Tomatoes",
            "Potatoes",
            "Carrots",
            "Rice",
            "Pasta",
            "Flour",
            "Sugar",
            "Coffee",
            "Tea",
            "Juice",
            "Water",
            "Chocolate",
            "Biscuits",
            "Crisps",
            "Eggs",
            "Chicken",
            "Beef",
            "Fish",
            "Oil",
            "Mustard",
            "Soap",
            "Paper towels");
    private static final List<String> KINDS = List.of(
            "Meadow", "Harvest", "Golden", "Family", "Alpine", "Country", "Morning", "Royal", "Garden", "Little");
    private static final List<String> SIZES = List.of(" 500g", " 1kg", " 1l", " 6x1,5l", " 250 g", "", "", "");
    private static final String NUMBERS = "abcdefghijklmnopqrstuvwxyz";

    /** How often people go to the chain they like best, to the next and so on. */
    private static final List<Integer> LIKING = List.of(15, 9, 5, 3, 2, 2);

    private final SplittableRandom dice = new SplittableRandom(7);
    private final List<Shop> shops = new ArrayList<>();

    Catalogue() {
        var groceries = groceries();
        for (var number = 0; number < LIKING.size(); number++) {
            shops.add(new Shop(named("Market", number), 0, 20, ownNames(groceries, number)));
        }
        add("Bakery", 3, 3, 4, 25, "bakery");
        add("Chemist", 2, 3, 7, 60, "cleaning");
        add("Restaurant", 12, 1, 4, 30, "restaurants");
        add("Cafe", 5, 2, 2, 12, "coffee");
        add("Fuel", 3, 1, 1, 3, "fuel");
        add("Pharmacy", 2, 1, 4, 50, "health");
        add("Online", 10, 1, 3, 80, "appliances");
        add("Tram", 5, 1, 1, 3, "transport");
        add("Cinema", 6, 1, 2, 10, "leisure");
    }

    /** With how often a person goes there. */
    List<Shop> shopsOf(int person) {
        return IntStream.range(0, shops.size())
                .mapToObj(number -> number < LIKING.size()
                        ? shops.get(number).weighing(LIKING.get((number + person) % LIKING.size()))
                        : shops.get(number))
                .toList();
    }

    private List<Product> groceries() {
        return SORTS.stream()
                .flatMap(sort -> KINDS.stream().map(kind -> {
                    var category = SORTS.indexOf(sort) >= SORTS.size() - 2
                            ? "cleaning"
                            : SORTS.indexOf(sort) % 9 == 3 ? "sweets" : "groceries";
                    return new Product(
                            kind + " " + sort + SIZES.get(dice.nextInt(SIZES.size())),
                            category,
                            dice.nextInt(150, 3_000),
                            dice.nextInt(8) == 0);
                }))
                .toList();
    }

    /** Each chain prints a third of the things by a name of its own. */
    private static List<Product> ownNames(List<Product> products, int number) {
        return products.stream()
                .map(it -> Math.floorMod(it.name().hashCode(), 3) == 0
                        ? new Product(
                                (NUMBERS.charAt(number) + "-" + it.name()).toUpperCase(Locale.ROOT),
                                it.category(),
                                it.cents(),
                                it.weighed())
                        : it)
                .toList();
    }

    private void add(String kind, int count, int weight, int mostLines, int products, String category) {
        for (var number = 0; number < count; number++) {
            shops.add(new Shop(named(kind, number), weight, mostLines, products(kind, products, category)));
        }
    }

    private List<Product> products(String kind, int count, String category) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        new Product(named(kind + " thing", number), category, dice.nextInt(300, 9_000), false))
                .toList();
    }

    /** By letters, for figures do not tell merchants and items apart. */
    private static String named(String kind, int number) {
        return kind + " " + NUMBERS.charAt(number / 26) + NUMBERS.charAt(number % 26);
    }
}

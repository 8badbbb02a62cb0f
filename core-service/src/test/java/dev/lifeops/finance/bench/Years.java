package dev.lifeops.finance.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person spends and earns, day by day; the same at each run but for the last day. */
final class Years {

    private static final Map<Integer, String> BILLS = Map.of(
            1,
            "Landlord",
            3,
            "Electricity works",
            5,
            "Phone company",
            8,
            "Gym club",
            12,
            "Film stream",
            15,
            "Music stream",
            20,
            "Insurance house",
            22,
            "Newspaper");
    private static final double INFLATION_A_DAY = 0.00012;
    private static final int MOST_PERMILLE = 1_000;

    private final Purse purse;
    private final List<Shop> shops;
    private final SplittableRandom dice;
    private final double entriesADay;
    private final int weights;

    Years(Purse purse, Catalogue catalogue, int number, double entriesADay) {
        this.purse = purse;
        this.shops = catalogue.shopsOf(number);
        this.dice = new SplittableRandom(number);
        this.entriesADay = entriesADay;
        this.weights = shops.stream().mapToInt(Shop::weight).sum();
    }

    Stream<Entry> on(LocalDate day) {
        var count = (int) Math.floor(entriesADay + dice.nextDouble());
        var entries = new ArrayList<Entry>();
        for (var number = 0; number < count; number++) {
            entries.add(entry(day));
        }
        bill(day, entries);
        return entries.stream();
    }

    private void bill(LocalDate day, List<Entry> entries) {
        var party = BILLS.get(day.getDayOfMonth());
        if (party != null) {
            entries.add(whole(day, "EXPENSE", party, "internet", 2_000 + party.length() * 1_000, null));
        }
        if (day.getDayOfMonth() == 27) {
            entries.add(whole(day, "INCOME", "Employer", "salary", 900_000, null));
        }
    }

    private Entry entry(LocalDate day) {
        var kind = dice.nextInt(MOST_PERMILLE);
        var shop = shop();
        if (kind < 15) {
            return whole(day, "TRANSFER", "", null, dice.nextInt(1_000, 90_000), "Savings");
        }
        if (kind < 25) {
            return whole(day, "REFUND", shop.name(), shop.products().getFirst().category(), 1_999, null);
        }
        return purchase(day, shop);
    }

    private Entry whole(
            LocalDate day, String kind, String party, @Nullable String category, int cents, @Nullable String to) {
        var line = new Entry.Line(
                null,
                BigDecimal.ONE,
                null,
                BigDecimal.valueOf(cents, 2),
                category == null ? null : purse.category(category));
        return new Entry(
                day,
                kind,
                party,
                "PLN",
                purse.account("Current"),
                to == null ? null : purse.account(to),
                null,
                false,
                List.of(line));
    }

    private Entry purchase(LocalDate day, Shop shop) {
        var abroad = dice.nextInt(MOST_PERMILLE);
        var currency = abroad < 40 ? "EUR" : abroad < 60 ? "CZK" : "PLN";
        var tag = dice.nextInt(10) == 0 ? "tag " + "abcdefghijkl".charAt(dice.nextInt(12)) : null;
        var lines = new ArrayList<Entry.Line>();
        for (var count = dice.nextInt(1, shop.mostLines() + 1); count > 0; count--) {
            lines.add(line(day, shop));
        }
        var isMarket = shop.mostLines() > 10;
        return new Entry(
                day,
                "EXPENSE",
                shop.name(),
                currency,
                account(currency),
                null,
                tag,
                isMarket && dice.nextInt(10) == 0,
                lines);
    }

    private UUID account(String currency) {
        return purse.account(
                switch (currency) {
                    case "EUR" -> "Euro";
                    case "CZK" -> "Koruna";
                    default -> dice.nextInt(4) == 0 ? "Cash" : "Card";
                });
    }

    private Entry.Line line(LocalDate day, Shop shop) {
        var product = product(shop);
        var quantity = product.weighed()
                ? BigDecimal.valueOf(dice.nextInt(100, 2_500), 3)
                : BigDecimal.valueOf(dice.nextInt(4) == 0 ? dice.nextInt(2, 5) : 1);
        var price = product.cents()
                * (1 + INFLATION_A_DAY * day.toEpochDay() - INFLATION_A_DAY * 16_000)
                * (1 + 0.1 * dice.nextDouble());
        var amount = quantity.multiply(BigDecimal.valueOf(price / 100)).setScale(2, RoundingMode.HALF_UP);
        return new Entry.Line(
                product.name(),
                quantity,
                product.weighed() ? "kg" : null,
                amount.max(BigDecimal.valueOf(1, 2)),
                dice.nextInt(25) == 0 ? null : purse.category(product.category()));
    }

    /** Few things are bought often, many seldom. */
    private Product product(Shop shop) {
        var part = Math.pow(dice.nextDouble(), 3);
        return shop.products().get((int) (part * shop.products().size()));
    }

    private Shop shop() {
        var place = dice.nextInt(weights);
        for (var shop : shops) {
            place -= shop.weight();
            if (place < 0) {
                return shop;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }
}

package dev.lifeops.finance.sums;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.http.HttpMethod;

/** What a person does with their money. */
final class Life {

    static final String TRANSACTIONS = "/api/v1/transactions";
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 20);
    private static final int DAYS = 70;
    private static final List<String> KINDS = List.of("EXPENSE", "EXPENSE", "INCOME", "REFUND", "TRANSFER");
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "USD");

    private final TestClient person;
    private final SplittableRandom dice;
    private final List<String> categories = new ArrayList<>();
    private final Map<String, List<String>> accounts = new HashMap<>();
    private final List<TestAnswer> booked = new ArrayList<>();

    Life(TestClient person, SplittableRandom dice) {
        this.person = person;
        this.dice = dice;
        for (var currency : List.of("EUR", "USD")) {
            accounts.put(currency, List.of(account(currency + " A", currency), account(currency + " B", currency)));
        }
        for (var name : List.of("A", "B", "C")) {
            categories.add(person.post("/api/v1/categories", Map.of("name", name))
                    .is(201)
                    .field("id"));
        }
        rate(person, BEGIN.toString(), "1.1");
    }

    void goOn() {
        switch (booked.isEmpty() ? 0 : dice.nextInt(9)) {
            case 4 -> change(booked.get(dice.nextInt(booked.size())));
            case 5 ->
                person.delete(path(booked.remove(dice.nextInt(booked.size())))).is(204);
            case 6 -> rate(person, day(), "1." + dice.nextInt(1000, 3000));
            case 7 -> mergeCategories();
            case 8 -> applyRule();
            default -> booked.add(person.post(TRANSACTIONS, entry()).is(201));
        }
    }

    private void change(TestAnswer old) {
        var patch = new HashMap<>(entry());
        patch.putIfAbsent("toAccountId", null);
        person.patch(path(old), patch, Map.of("If-Match", "*")).is(200);
    }

    private void mergeCategories() {
        var gone = categories.remove(dice.nextInt(categories.size()));
        categories.add(person.post("/api/v1/categories", Map.of("name", "N" + dice.nextInt()))
                .is(201)
                .field("id"));
        person.delete("/api/v1/categories/" + gone + "?moveTo=" + categories.getFirst())
                .is(204);
    }

    private void applyRule() {
        var rule = Map.of("name", "R", "item", "a", "categoryId", categories.getLast(), "tag", "t" + dice.nextInt(3));
        var id = person.post("/api/v1/rules", rule).is(201).field("id");
        var span = Map.of("from", BEGIN.toString(), "to", BEGIN.plusDays(DAYS).toString());
        person.post("/api/v1/rules/apply", Map.of("span", span)).is(200);
        person.delete("/api/v1/rules/" + id).is(204);
    }

    private Map<String, Object> entry() {
        var currency = CURRENCIES.get(dice.nextInt(CURRENCIES.size()));
        var kind = KINDS.get(dice.nextInt(KINDS.size()));
        var own = accounts.getOrDefault(currency, List.of());
        var lines = new ArrayList<Map<String, Object>>();
        var amount = BigDecimal.ZERO;
        for (var count = dice.nextInt(1, 5); count > 0; count--) {
            var each = BigDecimal.valueOf(dice.nextInt(1, 10_000), 2);
            amount = amount.add(each);
            lines.add(line(each));
        }
        var entry = new HashMap<String, Object>(Map.of(
                "kind",
                kind,
                "bookedOn",
                day(),
                "merchant",
                "Shop " + "ab".charAt(dice.nextInt(2)),
                "accountId",
                own.getFirst(),
                "currency",
                currency,
                "amount",
                amount.toPlainString(),
                "tags",
                dice.nextInt(2) == 0 ? List.of() : List.of("t1", "t2"),
                "lines",
                lines));
        if (kind.equals("TRANSFER")) {
            entry.put("toAccountId", own.getLast());
        }
        return entry;
    }

    private Map<String, Object> line(BigDecimal amount) {
        var line = new HashMap<String, Object>(
                Map.of("amount", amount.toPlainString(), "description", "abc".substring(0, dice.nextInt(1, 4))));
        if (dice.nextInt(3) > 0) {
            line.put("categoryId", categories.get(dice.nextInt(categories.size())));
        }
        return line;
    }

    private String day() {
        var day = BEGIN.plusDays(dice.nextInt(DAYS));
        return (dice.nextInt(3) == 0 ? day.minusYears(1) : day).toString();
    }

    private String account(String name, String currency) {
        return person.post("/api/v1/accounts", Map.of("name", name, "type", "BANK", "currency", currency))
                .is(201)
                .field("id");
    }

    private static String path(TestAnswer transaction) {
        return TRANSACTIONS + "/" + transaction.field("id");
    }

    static void rate(TestClient person, String day, String rate) {
        person.send(HttpMethod.PUT, "/api/v1/rates/EUR/USD/" + day, _ -> {}, Map.of("rate", rate))
                .is(200);
    }
}

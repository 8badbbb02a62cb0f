package dev.lifeops.sharing;

import static dev.lifeops.sharing.Friends.TRANSACTIONS;
import static dev.lifeops.sharing.Friends.owed;
import static dev.lifeops.sharing.Friends.spent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whatever people share, in whatever order, these hold. The seed of a failure is the parameter of its test. */
@ApiTest
class SharingInvariantsTest {

    private static final List<String> WITH_ACCOUNT = List.of("Ada Lovelace", "Ben", "Cleo");
    private static final List<String> ALL = List.of("Ada Lovelace", "Ben", "Cleo", "dan");
    private static final List<String> METHODS = List.of("EQUALLY", "SHARES");

    private final TestClient nobody;

    @Autowired
    SharingInvariantsTest(TestClient nobody) {
        this.nobody = nobody;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void balances_come_to_nothing_and_each_ones_books_say_what_the_group_says(long seed) {
        var dice = new SplittableRandom(seed);
        var friends = Friends.of(nobody, "Ben", "Cleo", "dan");
        var transactions = new ArrayList<String>();
        var expenses = new ArrayList<String>();
        var payments = new ArrayList<String>();
        for (var step = 0; step < 25; step++) {
            switch (dice.nextInt(6)) {
                case 0, 1 -> {
                    var transaction = transaction(friends.ada(), dice);
                    var split = friends.split(transaction, wish(friends, transaction, dice));
                    if (split.status() == 201) {
                        transactions.add(transaction.field("id"));
                        expenses.add(split.field("id"));
                    } else {
                        friends.ada()
                                .delete(TRANSACTIONS + "/" + transaction.field("id"))
                                .is(204);
                    }
                }
                case 2 -> expenses.add(expense(friends, dice).is(201).field("id"));
                case 3 -> payments.add(payment(friends, dice).is(201).field("id"));
                case 4 -> change(friends, dice, transactions);
                default -> takeBack(friends, dice, expenses, payments, transactions);
            }
        }

        var balances = friends.balances("EUR");
        assertThat(sum(balances.values())).isEqualByComparingTo("0");
        var shares = new HashMap<String, BigDecimal>();
        friends.ada()
                .get(friends.path() + "/expenses?size=200")
                .is(200)
                .body()
                .path("items")
                .forEach(expense -> friends.shares(expense)
                        .forEach((who, amount) -> shares.merge(who, new BigDecimal(amount), BigDecimal::add)));
        for (var who : WITH_ACCOUNT) {
            assertThat(owed(friends.person(who), "EUR")).as(who).isEqualTo(balances.getOrDefault(who, "0.00"));
        }
        for (var who : WITH_ACCOUNT.subList(1, 3)) {
            assertThat(spent(friends.person(who)))
                    .as(who)
                    .isEqualByComparingTo(shares.getOrDefault(who, BigDecimal.ZERO));
        }
        assertThat(spent(friends.ada()))
                .isEqualByComparingTo(
                        shares.getOrDefault("Ada Lovelace", BigDecimal.ZERO).add(alone(friends)));
        settle(friends);
        assertThat(friends.balances("EUR")).isEmpty();
        assertThat(owed(friends.person("Cleo"), "EUR")).isEqualTo("0.00");
    }

    /** What Ada paid by herself of what she split with others. */
    private static BigDecimal alone(Friends friends) {
        var alone = BigDecimal.ZERO;
        for (var expense :
                friends.ada().get(friends.path() + "/expenses?size=200").body().path("items")) {
            var transaction = expense.path("transactionId").asString("");
            if (!transaction.isEmpty()) {
                alone = alone.add(new BigDecimal(friends.ada()
                                .get(TRANSACTIONS + "/" + transaction)
                                .is(200)
                                .field("amount")))
                        .subtract(new BigDecimal(expense.path("amount").asString()));
            }
        }
        return alone;
    }

    private static TestAnswer transaction(TestClient person, SplittableRandom dice) {
        var lines = IntStream.rangeClosed(0, dice.nextInt(4))
                .mapToObj(_ -> BigDecimal.valueOf(dice.nextInt(1, 5_000), 2))
                .toList();
        var tax = BigDecimal.valueOf(dice.nextInt(0, 500), 2);
        var shown = new ArrayList<>(lines.stream()
                .map(it -> Map.of("amount", it.toPlainString(), "description", "Thing"))
                .toList());
        shown.add(Map.of("amount", tax.toPlainString(), "type", "TAX"));
        return person.post(
                        TRANSACTIONS,
                        Map.of(
                                "bookedOn",
                                "2026-03-02",
                                "merchant",
                                "Shop",
                                "currency",
                                "EUR",
                                "amount",
                                lines.stream().reduce(tax, BigDecimal::add).toPlainString(),
                                "lines",
                                shown))
                .is(201);
    }

    private static String wish(Friends friends, TestAnswer transaction, SplittableRandom dice) {
        var line = ", \"lines\": [{\"lineId\": \"%s\", \"split\": %s}]"
                .formatted(Friends.lineOf(transaction, 0), split(friends, dice));
        var all = ", \"split\": " + split(friends, dice);
        return switch (dice.nextInt(3)) {
            case 0 -> line;
            case 1 -> all;
            default -> line + all;
        };
    }

    private static String split(Friends friends, SplittableRandom dice) {
        var method = METHODS.get(dice.nextInt(METHODS.size()));
        var parts = ALL.stream()
                .filter(who -> who.equals("Ben") || dice.nextBoolean())
                .map(who -> method.equals("SHARES") ? who + "=" + dice.nextInt(1, 9) : who)
                .toArray(String[]::new);
        return friends.among(method, parts);
    }

    private static TestAnswer expense(Friends friends, SplittableRandom dice) {
        return friends.person("Ben").post(friends.path() + "/expenses", """
                {"paidBy": "%s", "bookedOn": "2026-03-03", "merchant": "Kiosk", "currency": "EUR", "amount": "%s"}
                """.formatted(
                        anybody(friends, dice), BigDecimal.valueOf(dice.nextInt(2, 9_000), 2)));
    }

    private static TestAnswer payment(Friends friends, SplittableRandom dice) {
        var from = dice.nextInt(4);
        var to = (from + 1 + dice.nextInt(3)) % 4;
        return friends.person("Cleo").post(friends.path() + "/payments", """
                {"from": "%s", "to": "%s", "paidOn": "2026-03-03", "currency": "EUR", "amount": "%s"}
                """.formatted(
                friends.id(ALL.get(from)), friends.id(ALL.get(to)), BigDecimal.valueOf(dice.nextInt(1, 2_000), 2)));
    }

    private static void change(Friends friends, SplittableRandom dice, List<String> transactions) {
        if (!transactions.isEmpty()) {
            var path = TRANSACTIONS + "/" + transactions.get(dice.nextInt(transactions.size()));
            var seen = friends.ada().get(path).is(200).body();
            var line = seen.path("lines").path(0);
            var lines = new ArrayList<Object>();
            lines.add(Map.of("id", line.path("id").asString(), "amount", "3.33"));
            lines.add(Map.of("amount", "6.67"));
            friends.ada()
                    .patch(path, Map.of("amount", "10.00", "lines", lines), Map.of("If-Match", "*"))
                    .is(200);
        }
    }

    private static void takeBack(
            Friends friends,
            SplittableRandom dice,
            List<String> expenses,
            List<String> payments,
            List<String> transactions) {
        if (dice.nextBoolean() && !payments.isEmpty()) {
            friends.ada()
                    .delete(friends.path() + "/payments/" + payments.removeLast())
                    .is(204);
        } else if (!expenses.isEmpty()) {
            var gone = friends.path() + "/expenses/" + expenses.remove(dice.nextInt(expenses.size()));
            var transaction = friends.ada().get(gone).is(200).body().path("transactionId");
            friends.ada().delete(gone).is(204);
            if (!transaction.isNull()) {
                transactions.remove(transaction.asString());
                friends.ada()
                        .delete(TRANSACTIONS + "/" + transaction.asString())
                        .is(204);
            }
        }
    }

    private static void settle(Friends friends) {
        for (JsonNode due :
                friends.ada().get(friends.path() + "/settlement").is(200).body().at("/currencies/0/payments")) {
            friends.ada()
                    .post(
                            friends.path() + "/payments",
                            Map.of(
                                    "from",
                                    due.path("from").asString(),
                                    "to",
                                    due.path("to").asString(),
                                    "currency",
                                    "EUR",
                                    "amount",
                                    due.path("amount").asString()))
                    .is(201);
        }
    }

    private static String anybody(Friends friends, SplittableRandom dice) {
        return friends.id(ALL.get(dice.nextInt(ALL.size())));
    }

    private static BigDecimal sum(Iterable<String> amounts) {
        var sum = BigDecimal.ZERO;
        for (var amount : amounts) {
            sum = sum.add(new BigDecimal(amount));
        }
        return sum;
    }
}

package dev.lifeops.sharing;

import static dev.lifeops.sharing.Friends.book;
import static dev.lifeops.sharing.Friends.line;
import static dev.lifeops.sharing.Friends.lineOf;
import static dev.lifeops.sharing.Friends.owed;
import static dev.lifeops.sharing.Friends.spent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class DinnerTest {

    private final TestClient nobody;

    @Autowired
    DinnerTest(TestClient nobody) {
        this.nobody = nobody;
    }

    @Test
    void a_dinner_is_split_among_four_with_tax_and_tip_and_settled_by_the_fewest_payments() {
        var friends = Friends.of(nobody, "Ben", "Cleo", "dan");
        var dinner = dinner(friends.ada());

        var split = friends.split(
                        dinner,
                        ", \"lines\": [%s, %s, %s, %s]"
                                .formatted(
                                        only(friends, dinner, 0, "Ada Lovelace"),
                                        only(friends, dinner, 1, "Ben"),
                                        only(friends, dinner, 2, "Cleo"),
                                        "{\"lineId\": \"%s\", \"split\": {}}".formatted(lineOf(dinner, 3))))
                .is(201);

        // items 26, 36, 16 and 6 of 84; tax and tip come to 18.40 and go along with them
        assertThat(friends.shares(split.body()))
                .isEqualTo(Map.of("Ada Lovelace", "31.70", "Ben", "43.89", "Cleo", "19.50", "dan", "7.31"));
        assertThat(friends.balances("EUR"))
                .isEqualTo(Map.of("Ada Lovelace", "70.70", "Ben", "-43.89", "Cleo", "-19.50", "dan", "-7.31"));
        assertThat(spent(friends.ada())).isEqualByComparingTo("31.70");
        assertThat(spent(friends.person("Ben"))).isEqualByComparingTo("43.89");
        assertThat(owed(friends.ada(), "EUR")).isEqualTo("70.70");
        assertThat(owed(friends.person("Cleo"), "EUR")).isEqualTo("-19.50");

        var plan = settlement(friends);
        assertThat(plan.path("fewest").asBoolean()).isTrue();
        assertThat(plan.path("payments")).hasSize(3);
        plan.path("payments").forEach(due -> pay(friends, due).is(201));

        assertThat(friends.balances("EUR")).isEmpty();
        assertThat(friends.ada().get(friends.path() + "/settlement").body().path("currencies"))
                .isEmpty();
        assertThat(owed(friends.ada(), "EUR")).isEqualTo("0.00");
        assertThat(owed(friends.person("Ben"), "EUR")).isEqualTo("0.00");
        assertThat(spent(friends.ada())).isEqualByComparingTo("31.70");
        assertThat(spent(friends.person("Ben"))).isEqualByComparingTo("43.89");
    }

    @Test
    void only_my_share_counts_in_each_category() {
        var friends = Friends.of(nobody, "Ben");
        var ada = friends.ada();
        var food = category(ada, "groceries");
        var drinks = category(ada, "alcohol");
        category(friends.person("Ben"), "groceries");
        var shopping = book(
                ada,
                "Market",
                "30.00",
                line("Bread", "20.00", ", \"categoryId\": \"%s\"".formatted(food)) + ","
                        + line("Wine", "10.00", ", \"categoryId\": \"%s\"".formatted(drinks)));

        friends.split(shopping, ", \"split\": " + friends.among("SHARES", "Ada Lovelace=1", "Ben=3"))
                .is(201);

        assertThat(spent(ada, "&categoryId=" + food)).isEqualByComparingTo("5.00");
        assertThat(spent(ada, "&categoryId=" + drinks)).isEqualByComparingTo("2.50");
        var bens = category(friends.person("Ben"), "groceries");
        assertThat(spent(friends.person("Ben"), "&categoryId=" + bens)).isEqualByComparingTo("15.00");
        assertThat(spent(friends.person("Ben"))).isEqualByComparingTo("22.50");
    }

    @Test
    void a_line_that_changes_its_category_takes_along_what_others_bear_of_it() {
        var friends = Friends.of(nobody, "Ben");
        var ada = friends.ada();
        var food = category(ada, "groceries");
        var shopping = book(ada, "Market", "30.00", line("Bread", "30.00", ""));
        friends.split(shopping, "").is(201);
        ada.post("/api/v1/rules", Map.of("name", "Bread", "item", "Bread", "categoryId", food))
                .is(201);

        ada.post("/api/v1/rules/apply", "{\"span\": {\"from\": \"2026-01-01\", \"to\": \"2026-12-31\"}}")
                .is(200);

        assertThat(spent(ada, "&categoryId=" + food)).isEqualByComparingTo("15.00");
    }

    @Test
    void what_is_shared_with_somebody_tells_them_no_prices() {
        var friends = Friends.of(nobody, "Ben");
        for (var month : new String[] {"2026-01-03", "2026-02-03", "2026-03-03", "2026-04-03"}) {
            var rent = friends.ada()
                    .post(Friends.TRANSACTIONS, """
                            {"bookedOn": "%s", "merchant": "Film club", "currency": "EUR", "amount": "10.00",
                             "lines": [{"description": "Films", "amount": "10.00"}]}""".formatted(month))
                    .is(201);
            friends.split(rent, "").is(201);
        }
        var ben = friends.person("Ben");

        var prices = "/api/v1/prices/items?currency=EUR&from=2026-01-01&to=2026-12-31";
        assertThat(friends.ada().get(prices).is(200).text()).contains("Films").contains("10.00");
        assertThat(ben.get(prices).is(200).text()).doesNotContain("Films");
        assertThat(spent(ben)).isEqualByComparingTo("20.00");
    }

    private static TestAnswer dinner(TestClient payer) {
        return book(
                payer,
                "Trattoria",
                "102.40",
                String.join(
                        ",",
                        line("Pasta", "20.00", ""),
                        line("Steak", "30.00", ""),
                        line("Salad", "10.00", ""),
                        line("Wine", "24.00", ""),
                        line("Sales tax", "8.40", ", \"type\": \"TAX\""),
                        line("Tip", "10.00", ", \"type\": \"OTHER\"")));
    }

    private static String only(Friends friends, TestAnswer dinner, int at, String who) {
        return "{\"lineId\": \"%s\", \"split\": %s}".formatted(lineOf(dinner, at), friends.among("EQUALLY", who));
    }

    private static JsonNode settlement(Friends friends) {
        return friends.ada()
                .get(friends.path() + "/settlement")
                .is(200)
                .body()
                .path("currencies")
                .path(0);
    }

    private static TestAnswer pay(Friends friends, JsonNode due) {
        return friends.ada().post(friends.path() + "/payments", """
                {"from": "%s", "to": "%s", "currency": "EUR", "amount": "%s", "paidOn": "2026-03-05"}
                """.formatted(
                        due.path("from").asString(),
                        due.path("to").asString(),
                        due.path("amount").asString()));
    }

    /** A category of the default tree, which the person begins with if they have not. */
    private static String category(TestClient person, String key) {
        return person.post("/api/v1/categories/defaults?size=200", Map.of("language", "EN"))
                .body()
                .path("items")
                .valueStream()
                .filter(it -> it.path("key").asString("").equals(key))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }
}

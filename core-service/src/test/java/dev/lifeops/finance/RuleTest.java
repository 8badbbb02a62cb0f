package dev.lifeops.finance;

import static dev.lifeops.finance.Money.TRANSACTIONS;
import static dev.lifeops.finance.Money.ifMatch;
import static dev.lifeops.finance.Money.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class RuleTest {

    private static final String RULES = "/api/v1/rules";
    private static final String MARCH = "{\"span\": {\"from\": \"2026-03-01\", \"to\": \"2026-03-31\"}}";
    private static final String IN_MARCH = "?from=2026-03-01&to=2026-03-31";

    private final TestClient client;
    private TestClient ada;
    private String pets;
    private String food;

    @Autowired
    RuleTest(TestClient client) {
        this.client = client;
        this.ada = client;
        this.pets = "";
        this.food = "";
    }

    @BeforeEach
    void begin() {
        ada = client.signedIn();
        pets = category(ada, "Pets");
        food = category(ada, "Food");
    }

    @Test
    void what_is_new_goes_where_a_rule_says_and_tells_which() {
        rule("Pets", "\"item\": \"karma\", \"categoryId\": \"%s\", \"tag\": \"cat\"".formatted(pets));

        var bought = buy("Kiosk", "KARMA KOT 400G", "");

        assertThat(category(bought)).isEqualTo(pets);
        assertThat(line(bought).path("categorySource").asString()).isEqualTo("RULE");
        assertThat(line(bought).path("categoryWhy").asString()).isEqualTo("Rule \"Pets\": item contains \"karma\"");
        assertThat(bought.body().at("/tags/0").asString()).isEqualTo("cat");
        assertThat(category(buy("Kiosk", "Bread", ""))).isNull();
    }

    @Test
    void a_rule_goes_before_what_was_learned_and_a_person_before_every_rule() {
        buy("Market", "Fish", in(food));
        rule("Pets", "\"item\": \"fish\", \"categoryId\": \"%s\"".formatted(pets));

        assertThat(category(buy("Market", "Fish", ""))).isEqualTo(pets);
        assertThat(category(buy("Market", "Fish", in(food)))).isEqualTo(food);
    }

    @Test
    void letters_alone_are_compared() {
        rule(
                "Dairy",
                "\"merchant\": \"Żabka 12\", \"merchantMatch\": \"EQUALS\", \"categoryId\": \"%s\"".formatted(food));

        assertThat(category(buy("ZABKA 0417", "x", ""))).isEqualTo(food);
        assertThat(category(buy("Zabka Nano", "x", ""))).isNull();
    }

    @Test
    void all_that_a_rule_asks_for_must_be_so() {
        rule("Big", """
                "merchant": "shop", "amountFrom": "4.00", "amountTo": "6.00", "kind": "EXPENSE", "categoryId": "%s"
                """.formatted(food));

        assertThat(category(buy("Pet shop", "x", ""))).isEqualTo(food);
        assertThat(category(buy("Kiosk", "x", ""))).isNull();
        ada.patch(
                        RULES + "/" + ada.get(RULES).body().at("/items/0/id").asString(),
                        "{\"amountFrom\": \"5.01\"}",
                        ifMatch(ada.get(RULES + "/"
                                + ada.get(RULES).body().at("/items/0/id").asString())))
                .is(200);
        assertThat(category(buy("Pet shop", "x", ""))).isNull();
    }

    @Test
    void the_first_rule_decides_and_the_order_can_be_changed() {
        var first = rule("First", "\"item\": \"fish\", \"categoryId\": \"%s\"".formatted(food));
        var second = rule("Second", "\"item\": \"fish food\", \"categoryId\": \"%s\"".formatted(pets));
        assertThat(category(buy("Market", "Fish food", ""))).isEqualTo(food);
        assertThat(second.body().at("/shadowedBy/0").asString()).isEqualTo(first.field("id"));

        var moved = ada.post(RULES + "/" + second.field("id") + "/move", "{\"place\": 1}")
                .is(200);

        assertThat(moved.body().path("shadowedBy")).isEmpty();
        assertThat(names()).containsExactly("Second", "First");
        assertThat(category(buy("Market", "Fish food", ""))).isEqualTo(pets);
        ada.delete(RULES + "/" + second.field("id")).is(204);
        assertThat(ada.get(RULES + "/" + first.field("id")).field("place")).isEqualTo("1");
    }

    @Test
    void a_trial_tells_what_would_change_and_changes_nothing() {
        var open = buy("Market", "Fish", "");
        var chosen = buy("Market", "Fish", in(food));
        var draft =
                "{\"name\": \"Pets\", \"item\": \"fish\", \"categoryId\": \"%s\", \"tag\": \"cat\"}".formatted(pets);

        var trial = ada.post(RULES + "/test" + IN_MARCH, draft).is(200).body();

        assertThat(trial.at("/counts/fits").asInt()).isEqualTo(2);
        assertThat(trial.at("/counts/changes").asInt()).isEqualTo(1);
        assertThat(trial.at("/counts/kept").asInt()).isEqualTo(1);
        assertThat(trial.at("/counts/tags").asInt()).isEqualTo(2);
        assertThat(trial.at("/changes/totalItems").asInt()).isEqualTo(1);
        assertThat(trial.at("/changes/items/0/transactionId").asString()).isEqualTo(open.field("id"));
        assertThat(trial.at("/moves/0/from").isNull()).isTrue();
        assertThat(trial.at("/moves/0/amount").asString()).isEqualTo("5.00");
        assertThat(category(ada.get(path(open)))).isNull();
        assertThat(category(ada.get(path(chosen)))).isEqualTo(food);
        assertThat(ada.get(RULES).field("totalItems")).isEqualTo("0");
    }

    @Test
    void a_rule_without_a_tag_would_tag_nothing() {
        buy("Market", "Fish", "");
        var draft = "{\"name\": \"Pets\", \"item\": \"fish\", \"categoryId\": \"%s\"}".formatted(pets);

        var counts = ada.post(RULES + "/test" + IN_MARCH, draft).is(200).body().path("counts");

        assertThat(counts.path("changes").asInt()).isEqualTo(1);
        assertThat(counts.path("tags").asInt()).isZero();
    }

    @Test
    void a_trial_tells_who_decides_before() {
        buy("Market", "Fish", "");
        var first = rule("First", "\"merchant\": \"market\", \"categoryId\": \"%s\"".formatted(food));
        var second = rule("Second", "\"item\": \"fish\", \"categoryId\": \"%s\"".formatted(pets));

        var trial = ada.post(RULES + "/" + second.field("id") + "/test" + IN_MARCH, null)
                .is(200)
                .body();

        assertThat(trial.at("/counts/decidedBefore").asInt()).isEqualTo(1);
        assertThat(trial.at("/counts/changes").asInt()).isZero();
        assertThat(trial.at("/shadowedBy/0").asString()).isEqualTo(first.field("id"));
    }

    @Test
    void rules_reach_what_is_booked_once_and_leave_what_a_person_chose() {
        var open = buy("Market", "Fish", "");
        var chosen = buy("Market", "Fish", in(food));
        buy("Kiosk", "Bread", "");
        rule("Pets", "\"item\": \"fish\", \"categoryId\": \"%s\", \"tag\": \"cat\"".formatted(pets));

        var applied = ada.post(RULES + "/apply", MARCH).is(200);

        assertThat(applied.field("lines")).isEqualTo("1");
        assertThat(applied.field("tagged")).isEqualTo("2");
        assertThat(applied.field("transactions")).isEqualTo("2");
        var now = ada.get(path(open));
        assertThat(category(now)).isEqualTo(pets);
        assertThat(now.header("ETag")).isNotEqualTo(open.header("ETag"));
        assertThat(category(ada.get(path(chosen)))).isEqualTo(food);
        assertThat(ada.post(RULES + "/apply", MARCH).is(200).field("transactions"))
                .isEqualTo("0");
    }

    @Test
    void only_the_rules_that_are_named_are_applied_in_the_order_of_all() {
        var fish = buy("Market", "Fish", "");
        var bread = buy("Kiosk", "Fish", "");
        rule("First", "\"merchant\": \"market\", \"categoryId\": \"%s\"".formatted(food));
        var second = rule("Second", "\"item\": \"fish\", \"categoryId\": \"%s\"".formatted(pets));

        ada.post(RULES + "/apply", """
                {"span": {"from": "2026-03-01", "to": "2026-03-31"}, "ruleIds": ["%s"]}
                """.formatted(second.field("id"))).is(200);

        assertThat(category(ada.get(path(fish)))).isNull();
        assertThat(category(ada.get(path(bread)))).isEqualTo(pets);
    }

    @Test
    void a_category_that_a_rule_names_is_deleted_only_with_somewhere_to_go() {
        var rule = rule("Pets", "\"item\": \"fish\", \"categoryId\": \"%s\"".formatted(pets));
        ada.delete("/api/v1/categories/" + pets).isProblem(409, "CATEGORY_IN_USE");

        ada.delete("/api/v1/categories/" + pets + "?moveTo=" + food).is(204);

        assertThat(ada.get(RULES + "/" + rule.field("id")).field("categoryId")).isEqualTo(food);
    }

    @Test
    void a_rule_that_cannot_work_is_refused() {
        var effect = "\"categoryId\": \"%s\"".formatted(pets);
        refused("{\"name\": \"x\", %s}".formatted(effect), "RULE_WITHOUT_CONDITION");
        refused("{\"name\": \"x\", \"item\": \"y\"}", "RULE_WITHOUT_EFFECT");
        var mallory = client.signedIn();
        refused(
                "{\"name\": \"x\", \"item\": \"y\", \"categoryId\": \"%s\"}".formatted(category(mallory, "Hers")),
                "UNKNOWN_CATEGORY");
        ada.post(RULES, "{\"name\": \"x\", \"amountFrom\": \"2\", \"amountTo\": \"1\", %s}".formatted(effect))
                .isProblem(422, "VALIDATION_FAILED");
        ada.post(RULES + "/apply", """
                        {"span": {"from": "2026-03-01", "to": "2026-03-31"},
                         "ruleIds": ["019a0000-0000-7000-8000-000000000000"]}""").isProblem(422, "UNKNOWN_RULE");
        assertThat(ada.get(RULES).field("totalItems")).isEqualTo("0");
    }

    @Test
    void rules_are_their_owners_alone() {
        var rule = RULES + "/"
                + rule("Pets", "\"item\": \"fish\", \"categoryId\": \"%s\"".formatted(pets))
                        .field("id");
        var mallory = client.signedIn();

        mallory.get(rule).isProblem(404, "RULE_NOT_FOUND");
        mallory.delete(rule).isProblem(404, "RULE_NOT_FOUND");
        mallory.post(rule + "/move", "{\"place\": 1}").isProblem(404, "RULE_NOT_FOUND");
        mallory.post(rule + "/test" + IN_MARCH, null).isProblem(404, "RULE_NOT_FOUND");
    }

    private void refused(String rule, String code) {
        ada.post(RULES, rule).isProblem(422, code);
    }

    private TestAnswer rule(String name, String content) {
        return ada.post(RULES, "{\"name\": \"%s\", %s}".formatted(name, content))
                .is(201);
    }

    private List<String> names() {
        return ada.get(RULES)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("name").asString())
                .toList();
    }

    private TestAnswer buy(String shop, String item, String more) {
        return ada.post(TRANSACTIONS, """
                        {"bookedOn": "2026-03-02", "merchant": "%s", "currency": "EUR", "amount": "5.00",
                         "lines": [{"description": "%s", "amount": "5.00"%s}]}
                        """.formatted(shop, item, more)).is(201);
    }

    private static String in(String category) {
        return ", \"categoryId\": \"%s\"".formatted(category);
    }

    private static JsonNode line(TestAnswer transaction) {
        return transaction.body().at("/lines/0");
    }

    private static @Nullable String category(TestAnswer transaction) {
        var category = line(transaction).path("categoryId");
        return category.isNull() ? null : category.asString();
    }

    private static String category(TestClient person, String name) {
        return person.post("/api/v1/categories", Map.of("name", name)).is(201).field("id");
    }
}

package dev.lifeops.finance;

import static dev.lifeops.finance.Money.TRANSACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whatever rules fight about whatever was bought, these hold. The seed of a failure is the parameter of its test. */
@ApiTest
class RuleInvariantsTest {

    private static final String RULES = "/api/v1/rules";
    private static final String MARCH = "{\"span\": {\"from\": \"2026-03-01\", \"to\": \"2026-03-31\"}}";
    private static final List<String> SHOPS = List.of("Market", "Pet market", "Kiosk");
    private static final List<String> ITEMS = List.of("Fish", "Fish food", "Bread", "Dog food");
    private static final List<String> TEXTS = List.of("fish", "food", "bread", "dog food");

    private final TestClient client;

    @Autowired
    RuleInvariantsTest(TestClient client) {
        this.client = client;
    }

    private record Asked(Optional<String> merchant, Optional<String> item, String category) {

        boolean fits(JsonNode transaction) {
            var shop = transaction.path("merchant").asString().toLowerCase(Locale.ROOT);
            var bought = transaction.at("/lines/0/description").asString().toLowerCase(Locale.ROOT);
            return merchant.map(shop::contains).orElse(true)
                    && item.map(bought::contains).orElse(true);
        }

        String json() {
            return "{\"name\": \"Rule\"%s%s, \"categoryId\": \"%s\"}"
                    .formatted(field("merchant", merchant), field("item", item), category);
        }

        private static String field(String name, Optional<String> text) {
            return text.map(it -> ", \"%s\": \"%s\"".formatted(name, it)).orElse("");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void order_decides_twice_is_once_and_what_a_person_chose_stays(long seed) {
        var dice = new SplittableRandom(seed);
        var ada = client.signedIn();
        var categories = IntStream.range(0, 4)
                .mapToObj(number -> ada.post("/api/v1/categories", Map.of("name", "C" + number))
                        .field("id"))
                .toList();
        var bought = IntStream.range(0, 20)
                .mapToObj(
                        _ -> ada.post(TRANSACTIONS, purchase(dice, categories)).is(201))
                .map(it -> it.field("id"))
                .toList();
        var rules = new ArrayList<Asked>();
        for (var number = 0; number < 6; number++) {
            var rule = rule(dice, categories);
            ada.post(RULES, rule.json()).is(201);
            rules.add(rule);
        }
        var before = bought.stream().map(id -> show(ada, id)).toList();

        ada.post(RULES + "/apply", MARCH).is(200);
        var once = bought.stream().map(id -> show(ada, id)).toList();
        var again = ada.post(RULES + "/apply", MARCH).is(200);

        assertThat(again.field("transactions")).isEqualTo("0");
        assertThat(bought.stream().map(id -> show(ada, id)).toList()).isEqualTo(once);
        for (var at = 0; at < bought.size(); at++) {
            assertThat(once.get(at).at("/lines/0/categoryId").asString("")).isEqualTo(expected(before.get(at), rules));
        }
    }

    private static String expected(JsonNode before, List<Asked> rules) {
        var line = before.at("/lines/0");
        var own = line.path("categoryId").asString("");
        return line.path("categorySource").asString("").equals("PERSON")
                ? own
                : rules.stream()
                        .filter(rule -> rule.fits(before))
                        .findFirst()
                        .map(Asked::category)
                        .orElse(own);
    }

    private static JsonNode show(TestClient person, String id) {
        return person.get(TRANSACTIONS + "/" + id).is(200).body();
    }

    private static Asked rule(SplittableRandom dice, List<String> categories) {
        var item = one(dice, TEXTS);
        return switch (dice.nextInt(3)) {
            case 0 -> new Asked(Optional.of("market"), Optional.empty(), one(dice, categories));
            case 1 -> new Asked(Optional.empty(), Optional.of(item), one(dice, categories));
            default -> new Asked(Optional.of("pet"), Optional.of(item), one(dice, categories));
        };
    }

    private static String purchase(SplittableRandom dice, List<String> categories) {
        var chosen = dice.nextInt(3) > 0 ? "" : ", \"categoryId\": \"%s\"".formatted(one(dice, categories));
        return """
                {"bookedOn": "2026-03-%02d", "merchant": "%s", "currency": "EUR", "amount": "5.00",
                 "lines": [{"description": "%s", "amount": "5.00"%s}]}
                """.formatted(1 + dice.nextInt(28), one(dice, SHOPS), one(dice, ITEMS), chosen);
    }

    private static String one(SplittableRandom dice, List<String> texts) {
        return texts.get(dice.nextInt(texts.size()));
    }
}

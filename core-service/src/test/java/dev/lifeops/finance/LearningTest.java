package dev.lifeops.finance;

import static dev.lifeops.finance.Money.TRANSACTIONS;
import static dev.lifeops.finance.Money.ifMatch;
import static dev.lifeops.finance.Money.line;
import static dev.lifeops.finance.Money.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import dev.lifeops.receipts.ReceiptsTest;
import dev.lifeops.receipts.Shoebox;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ReceiptsTest
class LearningTest {

    private static final String LESSONS = "/api/v1/lessons";
    private static final String NAMES = "/api/v1/item-names";

    private final Shoebox shoebox;

    @Autowired
    LearningTest(Shoebox shoebox) {
        this.shoebox = shoebox;
    }

    @BeforeEach
    void start() {
        shoebox.freshStart();
    }

    @Test
    void a_receipts_item_that_was_put_right_once_is_right_the_next_time_and_says_why() {
        var ada = shoebox.somebody();
        var oils = category(ada, "Oils");
        var first = confirmed(ada);
        assertThat(first.body().at("/lines/0/categoryId").isNull()).isTrue();

        put(ada, first, oils);
        var second = confirmed(ada).body().at("/lines/0");

        assertThat(second.path("categoryId").asString()).isEqualTo(oils);
        assertThat(second.path("categorySource").asString()).isEqualTo("LEARNED");
        assertThat(second.path("categoryWhy").asString())
                .startsWith("You put \"COOKING OIL 1KG\" of \"KWIK MART SDN BHD\" into this category, on ");
    }

    @Test
    void a_receipts_item_is_called_what_a_person_called_it_the_last_time() {
        var ada = shoebox.somebody();
        rename(ada, confirmed(ada), "Oil");
        var second = confirmed(ada);
        assertThat(second.body().at("/lines/0/description").asString()).isEqualTo("Oil");

        rename(ada, second, "Rape oil");

        assertThat(confirmed(ada).body().at("/lines/0/description").asString()).isEqualTo("Rape oil");
        assertThat(confirmed(shoebox.somebody())
                        .body()
                        .at("/lines/0/description")
                        .asString())
                .isEqualTo("COOKING OIL 1KG");
    }

    @Test
    void names_are_listed_and_forgotten_by_their_owner_alone() {
        var ada = shoebox.somebody();
        rename(ada, confirmed(ada), "Oil");
        var names = ada.get(NAMES).is(200);
        assertThat(names.body().at("/items/0/item").asString()).isEqualTo("cooking oil kg");
        assertThat(names.body().at("/items/0/name").asString()).isEqualTo("Oil");
        var name = NAMES + "/" + names.body().at("/items/0/id").asString();

        shoebox.somebody().delete(name).isProblem(404, "ITEM_NAME_NOT_FOUND");
        ada.delete(name).is(204);

        assertThat(ada.get(NAMES).field("totalItems")).isEqualTo("0");
        assertThat(confirmed(ada).body().at("/lines/0/description").asString()).isEqualTo("COOKING OIL 1KG");
    }

    @Test
    void a_renamed_item_keeps_the_category_that_was_learned() {
        var ada = shoebox.somebody();
        var oils = category(ada, "Oils");
        var first = confirmed(ada);
        put(ada, first, oils);
        var latest = ada.get(path(first));
        ada.patch(path(first), """
                        {"lines": [{"id": "%s", "description": "Oil", "amount": "9.00", "categoryId": "%s"}]}
                        """.formatted(line(first, 0), oils), ifMatch(latest))
                .is(200);

        var second = confirmed(ada).body().at("/lines/0");

        assertThat(second.path("description").asString()).isEqualTo("Oil");
        assertThat(second.path("categoryId").asString()).isEqualTo(oils);
    }

    @Test
    void an_item_is_known_in_other_shops_and_with_other_figures() {
        var ada = shoebox.somebody();
        var pets = category(ada, "Pets");
        var dairy = category(ada, "Dairy");
        buy(ada, "Kiosk", "KARMA KOT 400G", pets);
        buy(ada, "Market", "Mleko 3,2% 1 l", dairy);

        assertThat(bought(ada, "Kiosk", "Karma kot 85 g").path("categoryId").asString())
                .isEqualTo(pets);
        assertThat(bought(ada, "Corner", "MLEKO 2% 1L").path("categoryId").asString())
                .isEqualTo(dairy);
        assertThat(bought(ada, "Kiosk", "Bread").path("categoryId").isNull()).isTrue();
    }

    @Test
    void the_shop_decides_where_an_item_went_two_ways_and_else_the_last_choice() {
        var ada = shoebox.somebody();
        var pets = category(ada, "Pets");
        var food = category(ada, "Food");
        buy(ada, "Pet shop", "Fish", pets);
        buy(ada, "Market", "Fish", food);

        assertThat(bought(ada, "Pet shop", "Fish").path("categoryId").asString())
                .isEqualTo(pets);
        assertThat(bought(ada, "Elsewhere", "Fish").path("categoryId").asString())
                .isEqualTo(food);
    }

    @Test
    void what_a_person_says_goes_before_what_was_learned() {
        var ada = shoebox.somebody();
        var pets = category(ada, "Pets");
        var food = category(ada, "Food");
        buy(ada, "Market", "Fish", pets);

        var chosen = buy(ada, "Market", "Fish", food).body().at("/lines/0");

        assertThat(chosen.path("categoryId").asString()).isEqualTo(food);
        assertThat(chosen.path("categorySource").asString()).isEqualTo("PERSON");
        assertThat(chosen.path("categoryWhy").isNull()).isTrue();
        assertThat(bought(ada, "Market", "Fish").path("categoryId").asString()).isEqualTo(food);
    }

    @Test
    void a_category_that_is_taken_away_is_unlearned() {
        var ada = shoebox.somebody();
        var pets = category(ada, "Pets");
        var fish = buy(ada, "Market", "Fish", pets);

        ada.patch(path(fish), """
                        {"lines": [{"id": "%s", "description": "Fish", "amount": "5.00"}]}
                        """.formatted(line(fish, 0)), ifMatch(fish)).is(200);

        assertThat(bought(ada, "Market", "Fish").path("categoryId").isNull()).isTrue();
        assertThat(ada.get(LESSONS).field("totalItems")).isEqualTo("0");
    }

    @Test
    void other_edits_leave_a_learned_category_and_its_reason() {
        var ada = shoebox.somebody();
        var pets = category(ada, "Pets");
        buy(ada, "Market", "Fish", pets);
        var learned = post(ada, "Market", "Fish", "");

        var corrected = ada.patch(path(learned), "{\"amount\": \"6.00\", \"note\": \"two of them\"}", ifMatch(learned))
                .is(200);

        assertThat(corrected.body().at("/lines/0/categorySource").asString()).isEqualTo("LEARNED");
        assertThat(corrected.body().at("/lines/0/categoryWhy"))
                .isEqualTo(learned.body().at("/lines/0/categoryWhy"));
    }

    @Test
    void lessons_are_listed_forgotten_and_moved_with_their_category() {
        var ada = shoebox.somebody();
        var pets = category(ada, "Pets");
        var food = category(ada, "Food");
        buy(ada, "Market", "Fish", pets);
        ada.delete("/api/v1/categories/" + pets + "?moveTo=" + food).is(204);

        var lessons = ada.get(LESSONS).is(200).body().path("items");

        assertThat(lessons)
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.path("categoryId").asString()).isEqualTo(food));
        var mallory = shoebox.somebody();
        for (var lesson : lessons) {
            mallory.delete(LESSONS + "/" + lesson.path("id").asString()).isProblem(404, "LESSON_NOT_FOUND");
            ada.delete(LESSONS + "/" + lesson.path("id").asString()).is(204);
        }
        assertThat(bought(ada, "Market", "Fish").path("categoryId").isNull()).isTrue();
        assertThat(bought(mallory, "Market", "Fish").path("categoryId").isNull())
                .isTrue();
    }

    private static String category(TestClient person, String name) {
        return person.post("/api/v1/categories", Map.of("name", name)).is(201).field("id");
    }

    private static TestAnswer confirmed(TestClient person) {
        var receipt = Shoebox.read(person);
        person.post(receipt + "/confirm", null).is(200);
        var id = receipt.substring(Shoebox.RECEIPTS.length() + 1);
        var booked =
                person.get(TRANSACTIONS + "?receiptId=" + id).is(200).body().at("/items/0/id");
        return person.get(TRANSACTIONS + "/" + booked.asString()).is(200);
    }

    private static void put(TestClient person, TestAnswer transaction, String category) {
        person.patch(path(transaction), """
                        {"lines": [{"id": "%s", "description": "COOKING OIL 1KG", "amount": "9.00",
                                    "categoryId": "%s"}]}
                        """.formatted(line(transaction, 0), category), ifMatch(transaction))
                .is(200);
    }

    private static void rename(TestClient person, TestAnswer transaction, String name) {
        person.patch(path(transaction), """
                        {"lines": [{"id": "%s", "description": "%s", "amount": "9.00"}]}
                        """.formatted(line(transaction, 0), name), ifMatch(transaction))
                .is(200);
    }

    private static TestAnswer buy(TestClient person, String shop, String item, String category) {
        return post(person, shop, item, ", \"categoryId\": \"%s\"".formatted(category));
    }

    private static JsonNode bought(TestClient person, String shop, String item) {
        return post(person, shop, item, "").body().at("/lines/0");
    }

    private static TestAnswer post(TestClient person, String shop, String item, String more) {
        return person.post(TRANSACTIONS, """
                        {"bookedOn": "2026-03-02", "merchant": "%s", "currency": "EUR", "amount": "5.00",
                         "lines": [{"description": "%s", "amount": "5.00"%s}]}
                        """.formatted(shop, item, more)).is(201);
    }
}

package dev.lifeops.finance;

import static dev.lifeops.finance.Money.TRANSACTIONS;
import static dev.lifeops.finance.Money.ifMatch;
import static dev.lifeops.finance.Money.line;
import static dev.lifeops.finance.Money.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class CategoryTest {

    private static final String CATEGORIES = "/api/v1/categories";

    private final TestClient client;

    @Autowired
    CategoryTest(TestClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @CsvSource({"EN, Groceries, Pet food", "PL, Zakupy spożywcze, Karma", "DE, Lebensmittel, Futter"})
    void a_tree_is_offered_in_each_language(String language, String groceries, String petFood) {
        var ada = client.signedIn();

        begin(ada, language);
        var before = all(ada);
        begin(ada, language);

        assertThat(before).isEqualTo(all(ada)).hasSizeGreaterThan(50);
        assertThat(before).contains(groceries + " in " + nameOf(ada, "food"), petFood + " in " + nameOf(ada, "pets"));
    }

    @Test
    void every_language_offers_the_same_categories() {
        var keys = List.of("EN", "PL", "DE").stream()
                .map(language -> {
                    var ada = client.signedIn();
                    begin(ada, language);
                    return ada.get(CATEGORIES + "?size=200")
                            .body()
                            .path("items")
                            .valueStream()
                            .map(it -> it.path("key").asString())
                            .sorted()
                            .toList();
                })
                .toList();

        assertThat(keys.get(1)).isEqualTo(keys.get(0)).doesNotHaveDuplicates();
        assertThat(keys.get(2)).isEqualTo(keys.get(0));
    }

    @Test
    void what_a_person_renamed_stays_when_the_tree_is_offered_again() {
        var ada = client.signedIn();
        begin(ada, "EN");
        var pets = byKey(ada, "pets");
        ada.patch(pets, Map.of("name", "The cat"), ifMatch(ada.get(pets))).is(200);

        begin(ada, "DE");

        assertThat(ada.get(pets).field("name")).isEqualTo("The cat");
        assertThat(all(ada)).contains("Pet food in The cat").doesNotContain("Futter in The cat");
    }

    @Test
    void a_category_is_moved_but_never_into_itself() {
        var ada = client.signedIn();
        var food = add(ada, "Food", null);
        var fruit = add(ada, "Fruit", food);
        var apples = add(ada, "Apples", fruit);

        move(ada, food, apples).isProblem(422, "CATEGORY_CYCLE");
        move(ada, food, food).isProblem(422, "CATEGORY_CYCLE");
        move(ada, apples, food).is(200);
        move(ada, fruit, apples).is(200);
        move(ada, food, fruit).isProblem(422, "CATEGORY_CYCLE");
        move(ada, food, UUID.randomUUID().toString()).isProblem(422, "UNKNOWN_CATEGORY");
        assertThat(all(ada)).containsExactlyInAnyOrder("Food", "Apples in Food", "Fruit in Apples");
    }

    @Test
    void two_moves_at_once_make_no_cycle_together() {
        for (var round = 0; round < 5; round++) {
            var ada = client.signedIn();
            var one = add(ada, "One", null);
            var two = add(ada, "Two", null);

            var isFirst = new AtomicBoolean(true);
            var answers =
                    InParallel.times(2, () -> isFirst.getAndSet(false) ? move(ada, one, two) : move(ada, two, one));

            assertThat(answers).extracting(TestAnswer::status).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void names_are_taken_once_in_each_place() {
        var ada = client.signedIn();
        var food = add(ada, "Food", null);
        var drink = add(ada, "Drink", null);
        add(ada, "Other", food);
        var other = add(ada, "Other", drink);

        post(ada, "Food", null).isProblem(409, "CATEGORY_NAME_TAKEN");
        post(ada, "Other", food).isProblem(409, "CATEGORY_NAME_TAKEN");
        move(ada, other, food).isProblem(409, "CATEGORY_NAME_TAKEN");
        post(ada, " ", null).isProblem(422, "VALIDATION_FAILED");
        ada.patch(CATEGORIES + "/" + other, Map.of("name", "Rest"), Map.of()).isProblem(428, "PRECONDITION_REQUIRED");
    }

    @Test
    void each_line_has_a_category_of_its_own() {
        var ada = client.signedIn();
        var food = add(ada, "Food", null);
        var pets = add(ada, "Pets", null);

        var basket = basket(ada, food, pets);

        assertThat(categoryOf(basket, 0)).isEqualTo(food);
        assertThat(categoryOf(basket, 1)).isEqualTo(pets);
        assertThat(ada.get(TRANSACTIONS + "?categoryId=" + pets).field("totalItems"))
                .isEqualTo("1");
        var corrected = ada.patch(path(basket), """
                        {"lines": [{"id": "%s", "description": "Bread", "amount": "3.00"},
                                   {"id": "%s", "description": "Cat food", "amount": "7.00", "categoryId": "%s"}]}
                        """.formatted(line(basket, 0), line(basket, 1), food), ifMatch(basket))
                .is(200);
        assertThat(corrected.body().path("lines").path(0).path("categoryId").isNull())
                .isTrue();
        assertThat(categoryOf(corrected, 1)).isEqualTo(food);
        assertThat(ada.get(TRANSACTIONS + "?categoryId=" + pets).field("totalItems"))
                .isEqualTo("0");
        var theirs = add(client.signedIn(), "Food", null);
        ada.patch(path(basket), """
                        {"lines": [{"amount": "10.00", "categoryId": "%s"}]}""".formatted(theirs), ifMatch(corrected)).isProblem(422, "UNKNOWN_CATEGORY");
    }

    @Test
    void parts_of_a_line_are_of_its_category_unless_they_say_otherwise() {
        var ada = client.signedIn();
        var food = add(ada, "Food", null);
        var pets = add(ada, "Pets", null);
        var basket = basket(ada, food, food);

        var split = ada.post(
                        path(basket) + "/lines/" + line(basket, 1) + "/split", """
                        {"parts": [{"description": "Soup", "amount": "2.00"},
                                   {"description": "Cat food", "amount": "5.00", "categoryId": "%s"}]}
                        """.formatted(pets), ifMatch(basket))
                .is(200);

        assertThat(categoryOf(split, 1)).isEqualTo(food);
        assertThat(categoryOf(split, 2)).isEqualTo(pets);
    }

    @Test
    void what_is_in_a_category_goes_somewhere_before_it_is_deleted() {
        var ada = client.signedIn();
        var food = add(ada, "Food", null);
        var fruit = add(ada, "Fruit", food);
        var pets = add(ada, "Pets", null);
        var basket = basket(ada, food, pets);

        ada.delete(CATEGORIES + "/" + food).isProblem(409, "CATEGORY_IN_USE");
        ada.delete(CATEGORIES + "/" + food + "?moveTo=" + fruit).isProblem(422, "CATEGORY_CYCLE");
        ada.delete(CATEGORIES + "/" + food + "?moveTo=" + UUID.randomUUID()).isProblem(422, "UNKNOWN_CATEGORY");
        ada.delete(CATEGORIES + "/" + food + "?moveTo=" + pets).is(204);

        assertThat(all(ada)).containsExactlyInAnyOrder("Pets", "Fruit in Pets");
        assertThat(categoryOf(ada.get(path(basket)), 0)).isEqualTo(pets);
        ada.delete(CATEGORIES + "/" + fruit).is(204);
        ada.delete(CATEGORIES + "/" + fruit).isProblem(404, "CATEGORY_NOT_FOUND");
        var mallory = client.signedIn();
        mallory.delete(CATEGORIES + "/" + pets).isProblem(404, "CATEGORY_NOT_FOUND");
        mallory.get(CATEGORIES + "/" + pets).isProblem(404, "CATEGORY_NOT_FOUND");
    }

    private static TestAnswer basket(TestClient person, String first, String second) {
        return person.post(TRANSACTIONS, """
                        {"bookedOn": "2026-03-02", "currency": "EUR", "amount": "10.00", "lines": [
                            {"description": "Bread", "amount": "3.00", "categoryId": "%s"},
                            {"description": "Cat food", "amount": "7.00", "categoryId": "%s"}]}
                        """.formatted(first, second)).is(201);
    }

    private static String categoryOf(TestAnswer transaction, int at) {
        return transaction.body().path("lines").path(at).path("categoryId").asString();
    }

    private static void begin(TestClient person, String language) {
        person.post(CATEGORIES + "/defaults", Map.of("language", language)).is(200);
    }

    private static String add(TestClient person, String name, @Nullable String parent) {
        return post(person, name, parent).is(201).field("id");
    }

    private static TestAnswer post(TestClient person, String name, @Nullable String parent) {
        var category = new HashMap<String, @Nullable Object>();
        category.put("name", name);
        category.put("parentId", parent);
        return person.post(CATEGORIES, category);
    }

    private static TestAnswer move(TestClient person, String category, String parent) {
        return person.patch(CATEGORIES + "/" + category, Map.of("parentId", parent), Map.of("If-Match", "*"));
    }

    private static String byKey(TestClient person, String key) {
        return CATEGORIES + "/" + found(person, key, "id");
    }

    private static String nameOf(TestClient person, String key) {
        return found(person, key, "name");
    }

    private static String found(TestClient person, String key, String field) {
        return person.get(CATEGORIES + "?size=200")
                .body()
                .path("items")
                .valueStream()
                .filter(it -> it.path("key").asString("").equals(key))
                .findFirst()
                .orElseThrow()
                .path(field)
                .asString();
    }

    /** As "name in parent". */
    private static List<String> all(TestClient person) {
        var items = person.get(CATEGORIES + "?size=200").is(200).body().path("items");
        var names = new HashMap<String, String>();
        items.forEach(it -> names.put(it.path("id").asString(), it.path("name").asString()));
        return items.valueStream()
                .map(it -> it.path("parentId").isNull()
                        ? it.path("name").asString()
                        : it.path("name").asString() + " in "
                                + names.get(it.path("parentId").asString()))
                .toList();
    }
}

package dev.lifeops.sharing;

import static dev.lifeops.sharing.Friends.TRANSACTIONS;
import static dev.lifeops.sharing.Friends.book;
import static dev.lifeops.sharing.Friends.ifMatch;
import static dev.lifeops.sharing.Friends.line;
import static dev.lifeops.sharing.Friends.lineOf;
import static dev.lifeops.sharing.Friends.owed;
import static dev.lifeops.sharing.Friends.spent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

@ApiTest
class SplitTest {

    private final TestClient nobody;

    @Autowired
    SplitTest(TestClient nobody) {
        this.nobody = nobody;
    }

    @Test
    void a_split_that_cannot_be_is_refused_and_nothing_is_half_done() {
        var friends = Friends.of(nobody, "Ben");
        var shopping = book(friends.ada(), "Market", "30.00", line("Bread", "30.00", ""));

        friends.split(shopping, ", \"split\": " + friends.among("PERCENTAGE", "Ada Lovelace=50", "Ben=49.99"))
                .isProblem(422, "SPLIT_DOES_NOT_ADD_UP");
        friends.split(shopping, ", \"split\": " + friends.among("EXACT", "Ada Lovelace=10", "Ben=20.01"))
                .isProblem(422, "SPLIT_DOES_NOT_ADD_UP");
        friends.split(shopping, ", \"split\": " + friends.among("EQUALLY", "Ada Lovelace"))
                .isProblem(422, "NOTHING_SHARED");
        friends.split(shopping, ", \"split\": " + friends.among("SHARES", "Ben"))
                .isProblem(422, "VALIDATION_FAILED");
        friends.split(shopping, ", \"split\": " + friends.among("EQUALLY", "Ben", "Ben"))
                .isProblem(422, "VALIDATION_FAILED");
        friends.split(shopping, ", \"split\": {\"parts\": [{\"memberId\": \"%s\"}]}".formatted(shopping.field("id")))
                .isProblem(422, "UNKNOWN_MEMBER");
        friends.split(shopping, ", \"lines\": [{\"lineId\": \"%s\", \"split\": {}}]".formatted(friends.me()))
                .isProblem(422, "UNKNOWN_LINE");
        friends.person("Ben")
                .post(friends.path() + "/expenses/split", Map.of("transactionId", shopping.field("id")))
                .isProblem(404, "TRANSACTION_NOT_FOUND");

        assertThat(friends.balances("EUR")).isEmpty();
        assertThat(spent(friends.ada())).isEqualByComparingTo("30.00");
        friends.split(shopping, "").is(201);
        friends.split(shopping, "").isProblem(409, "TRANSACTION_SPLIT");
    }

    @Test
    void what_is_put_right_about_a_transaction_is_right_for_all() {
        var friends = Friends.of(nobody, "Ben");
        var shopping = book(friends.ada(), "Market", "30.00", line("Bread", "30.00", ""));
        var split = friends.split(shopping, ", \"split\": " + friends.among("EXACT", "Ada Lovelace=10", "Ben=20"))
                .is(201);

        var seen = friends.ada().get(TRANSACTIONS + "/" + shopping.field("id")).is(200);
        assertThat(seen.field("splitBy")).isEqualTo(split.field("id"));
        friends.ada()
                .patch(TRANSACTIONS + "/" + shopping.field("id"), Map.of("amount", "33.00"), ifMatch(seen))
                .is(200);

        assertThat(friends.balances("EUR")).isEqualTo(Map.of("Ada Lovelace", "22.00", "Ben", "-22.00"));
        assertThat(spent(friends.ada())).isEqualByComparingTo("11.00");
        assertThat(spent(friends.person("Ben"))).isEqualByComparingTo("22.00");
        var history = friends.person("Ben")
                .get(friends.path() + "/history?subjectId=" + split.field("id"))
                .is(200)
                .body()
                .path("items");
        assertThat(history.valueStream().map(it -> it.path("action").asString()))
                .containsExactly("EXPENSE_CHANGED", "EXPENSE_ADDED");
        assertThat(history.at("/0/before/amount").asString()).isEqualTo("30.00");
        assertThat(history.at("/0/after/amount").asString()).isEqualTo("33.00");
        assertThat(history.at("/0/changedByName").asString()).isEqualTo("Ada Lovelace");
    }

    @Test
    void what_is_split_is_neither_struck_out_nor_turned_into_something_else() {
        var friends = Friends.of(nobody, "Ben");
        var shopping = book(friends.ada(), "Market", "30.00", line("Bread", "30.00", ""));
        var split = friends.split(shopping, "").is(201);
        var path = TRANSACTIONS + "/" + shopping.field("id");

        friends.ada().delete(path).isProblem(409, "TRANSACTION_SPLIT");
        friends.ada()
                .patch(path, Map.of("kind", "INCOME"), Map.of("If-Match", "*"))
                .isProblem(409, "TRANSACTION_SPLIT");
        friends.person("Ben")
                .delete(friends.path() + "/expenses/" + split.field("id"))
                .isProblem(409, "NOT_PAYER");
        friends.ada().delete(friends.path() + "/expenses/" + split.field("id")).is(204);

        assertThat(friends.balances("EUR")).isEmpty();
        assertThat(spent(friends.ada())).isEqualByComparingTo("30.00");
        assertThat(spent(friends.person("Ben"))).isEqualByComparingTo("0.00");
        assertThat(friends.person("Ben").get(TRANSACTIONS).field("totalItems")).isEqualTo("0");
        friends.ada().delete(path).is(204);
    }

    @Test
    void what_the_group_wrote_is_changed_there_alone_but_for_its_categories() {
        var friends = Friends.of(nobody, "Ben");
        var ben = friends.person("Ben");
        var shopping = book(friends.ada(), "Market", "30.00", line("Bread", "30.00", ""));
        var split = friends.split(shopping, "").is(201);
        var share = only(ben, "EXPENSE");
        var path = TRANSACTIONS + "/" + share.field("id");
        var food =
                ben.post("/api/v1/categories", Map.of("name", "Food")).is(201).field("id");

        ben.delete(path).isProblem(409, "TRANSACTION_OF_GROUP");
        ben.patch(path, Map.of("amount", "1.00"), ifMatch(share)).isProblem(409, "TRANSACTION_OF_GROUP");
        ben.patch(path, Map.of("merchant", "Mine"), ifMatch(share)).isProblem(409, "TRANSACTION_OF_GROUP");
        var chosen = ben.patch(path, """
                        {"tags": ["home"], "lines": [{"id": "%s", "type": "SHARE", "description": "Bread",
                         "amount": "15.00", "categoryId": "%s"}]}""".formatted(lineOf(share, 0), food), ifMatch(share))
                .is(200);
        assertThat(chosen.body().at("/lines/0/categoryId").asString()).isEqualTo(food);

        // the choice stays when the group writes anew
        friends.ada()
                .patch(
                        friends.path() + "/expenses/" + split.field("id"),
                        "{\"split\": " + friends.among("SHARES", "Ada Lovelace=1", "Ben=2") + "}",
                        ifMatch(split))
                .is(200);
        var again = ben.get(path).is(200);
        assertThat(again.field("amount")).isEqualTo("20.00");
        assertThat(again.body().at("/lines/0/categoryId").asString()).isEqualTo(food);
        assertThat(again.body().at("/tags/0").asString()).isEqualTo("home");
        var back = only(friends.ada(), "REFUND");
        friends.ada()
                .patch(TRANSACTIONS + "/" + back.field("id"), Map.of("tags", new String[] {"x"}), ifMatch(back))
                .isProblem(409, "TRANSACTION_OF_GROUP");
    }

    @Test
    void nothing_is_booked_on_the_account_of_a_group_by_hand() {
        var friends = Friends.of(nobody, "Ben");
        friends.split(book(friends.ada(), "Market", "30.00", ""), "").is(201);
        var account = only(friends.ada(), "REFUND").field("accountId");
        var entry = Map.of("bookedOn", "2026-03-02", "accountId", account, "currency", "EUR", "amount", "1.00");

        friends.ada().post(TRANSACTIONS, entry).isProblem(409, "ACCOUNT_OF_GROUP");
        friends.ada().delete("/api/v1/accounts/" + account).isProblem(409, "ACCOUNT_OF_GROUP");
        var shown = friends.ada().get("/api/v1/accounts/" + account).is(200);
        friends.ada()
                .patch("/api/v1/accounts/" + account, Map.of("openingBalance", "5"), ifMatch(shown))
                .isProblem(409, "ACCOUNT_OF_GROUP");
        friends.ada()
                .patch("/api/v1/accounts/" + account, Map.of("name", "Owed"), ifMatch(shown))
                .is(200);
        friends.ada()
                .post("/api/v1/accounts", Map.of("name", "Own", "type", "SHARED", "currency", "EUR"))
                .isProblem(409, "ACCOUNT_OF_GROUP");
    }

    @Test
    void the_group_sees_the_lines_that_are_split_and_nothing_else() {
        var friends = Friends.of(nobody, "Ben");
        var shopping = friends.ada().post(TRANSACTIONS, """
                        {"bookedOn": "2026-03-02", "merchant": "Market", "note": "secret note", "currency": "EUR",
                         "amount": "44.00", "lines": [
                            {"description": "Bread", "amount": "10.00"},
                            {"description": "Secret gift", "amount": "30.00"},
                            {"description": "Tax", "type": "TAX", "amount": "4.00"}]}""").is(201);

        var split = friends.split(
                        shopping, ", \"lines\": [{\"lineId\": \"%s\", \"split\": {}}]".formatted(lineOf(shopping, 0)))
                .is(201);

        var seen = friends.person("Ben")
                .get(friends.path() + "/expenses/" + split.field("id"))
                .is(200);
        assertThat(seen.field("amount")).isEqualTo("11.00");
        assertThat(seen.body().path("lines")).hasSize(2);
        assertThat(seen.text()).doesNotContain("Secret", "secret", shopping.field("id"), lineOf(shopping, 0));
        assertThat(friends.person("Ben").get(friends.path() + "/history").text())
                .doesNotContain("Secret", "secret", shopping.field("id"), lineOf(shopping, 0));
        assertThat(spent(friends.ada())).isEqualByComparingTo("38.50");
        assertThat(spent(friends.person("Ben"))).isEqualByComparingTo("5.50");
        friends.person("Ben").get(TRANSACTIONS + "/" + shopping.field("id")).isProblem(404, "TRANSACTION_NOT_FOUND");
    }

    @Test
    void a_retry_splits_once() {
        var friends = Friends.of(nobody, "Ben");
        var shopping = book(friends.ada(), "Market", "30.00", "");
        var body = Map.of("transactionId", shopping.field("id"));
        var key = Map.of("Idempotency-Key", "once");

        var first = friends.ada()
                .post(friends.path() + "/expenses/split", body, key)
                .is(201);
        var second = friends.ada()
                .post(friends.path() + "/expenses/split", body, key)
                .is(201);

        assertThat(second.field("id")).isEqualTo(first.field("id"));
        assertThat(owed(friends.ada(), "EUR")).isEqualTo("15.00");
    }

    @Test
    void at_once_it_is_split_once() {
        var friends = Friends.of(nobody, "Ben");
        var shopping = book(friends.ada(), "Market", "30.00", "");

        var answers = InParallel.times(4, () -> friends.split(shopping, ""));

        assertThat(answers).extracting(TestAnswer::status).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(owed(friends.ada(), "EUR")).isEqualTo("15.00");
    }

    @Test
    void whoever_edits_with_what_was_before_is_told_so() {
        var friends = Friends.of(nobody, "Ben");
        var split =
                friends.split(book(friends.ada(), "Market", "30.00", ""), "").is(201);
        var path = friends.path() + "/expenses/" + split.field("id");

        friends.ada().patch(path, Map.of("note", "a"), Map.of()).isProblem(428, "PRECONDITION_REQUIRED");
        friends.ada().patch(path, Map.of("note", "a"), ifMatch(split)).is(200);
        friends.ada().patch(path, Map.of("note", "b"), ifMatch(split)).isProblem(412, "STALE_VERSION");
        friends.ada().patch(path, Map.of("lines", 3), Map.of("If-Match", "*")).is(422);
        assertThat(friends.person("Ben").get(path).field("note")).isEqualTo("a");
    }

    @Test
    void an_import_that_is_undone_takes_back_what_was_split_of_it() {
        var friends = Friends.of(nobody, "Ben");
        var ada = friends.ada();
        var giro = ada.post("/api/v1/accounts", Map.of("name", "Giro", "type", "BANK", "currency", "EUR"))
                .field("id");
        var taken = ada.send(
                        HttpMethod.POST,
                        "/api/v1/statements/imports?name=a.csv&accountId=" + giro,
                        it -> it.setContentType(MediaType.APPLICATION_OCTET_STREAM),
                        "Date;Payee;Amount\n2026-03-30;Market;-30.00\n2026-03-31;Baker;-4.00\n"
                                .getBytes(StandardCharsets.UTF_8))
                .is(201);
        var market =
                ada.get(TRANSACTIONS + "?q=market").body().at("/items/0/id").asString();
        ada.post(friends.path() + "/expenses/split", Map.of("transactionId", market))
                .is(201);
        assertThat(friends.balances("EUR")).isEqualTo(Map.of("Ada Lovelace", "15.00", "Ben", "-15.00"));

        ada.post("/api/v1/statements/imports/" + taken.field("id") + "/undo", null)
                .is(200);

        assertThat(friends.balances("EUR")).isEmpty();
        assertThat(ada.get(TRANSACTIONS).field("totalItems")).isEqualTo("0");
        assertThat(friends.person("Ben").get(TRANSACTIONS).field("totalItems")).isEqualTo("0");
    }

    private static TestAnswer only(TestClient person, String kind) {
        var found = person.get(TRANSACTIONS + "?kind=" + kind).is(200).body().path("items");
        assertThat(found).hasSize(1);
        return person.get(TRANSACTIONS + "/" + found.at("/0/id").asString()).is(200);
    }
}

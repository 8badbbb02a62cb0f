package dev.lifeops.finance;

import static dev.lifeops.finance.Money.account;
import static dev.lifeops.finance.Money.book;
import static dev.lifeops.finance.Money.ifMatch;
import static dev.lifeops.finance.Money.line;
import static dev.lifeops.finance.Money.lines;
import static dev.lifeops.finance.Money.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class LineTest {

    private static final String BASKET = """
            , "lines": [{"description": "Bread", "amount": "3.00"}, {"description": "Soap", "amount": "7.50"},
                        {"type": "DISCOUNT", "amount": "-0.50"}]""";

    private final TestClient client;
    private final JdbcClient database;

    @Autowired
    LineTest(TestClient client, JdbcClient database) {
        this.client = client;
        this.database = database;
    }

    @Test
    void lines_that_do_not_add_up_are_refused_with_what_is_missing() {
        var ada = client.signedIn();

        var refusal = basket(ada, "11.00").isProblem(422, "LINES_DO_NOT_ADD_UP");

        assertThat(refusal.field("missing")).isEqualTo("1.00");
    }

    @Test
    void the_database_itself_refuses_lines_that_do_not_add_up() {
        var basket = basket(client.signedIn(), "10.00").is(201);
        var id = UUID.fromString(basket.field("id"));

        assertRefused("update finance.transaction set amount = 11, account_amount = 11 where id = ?", id);
        assertRefused("update finance.transaction_line set amount = 11 where transaction_id = ? and position = 0", id);
        assertRefused("delete from finance.transaction_line where transaction_id = ? and position = 0", id);
        assertRefused("delete from finance.transaction_line where transaction_id = ?", id);
    }

    private void assertRefused(String sql, UUID transaction) {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> database.sql(sql).param(transaction).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("do not add up");
    }

    @Test
    void a_new_amount_needs_new_lines_unless_there_is_only_one() {
        var ada = client.signedIn();
        var basket = basket(ada, "10.00").is(201);
        var single = book(ada, "EXPENSE", "2026-03-02", bank(ada), "10.00", "").is(201);

        ada.patch(path(basket), "{\"amount\": \"12.00\"}", ifMatch(basket)).isProblem(422, "LINES_DO_NOT_ADD_UP");
        assertThat(lines(ada.patch(path(single), "{\"amount\": \"12.00\"}", ifMatch(single))
                        .is(200)))
                .containsExactly("ITEM null 12.00");
        assertThat(line(ada.get(path(single)), 0)).isEqualTo(line(single, 0));
    }

    @Test
    void lines_keep_their_ids_when_others_come_and_go() {
        var ada = client.signedIn();
        var basket = basket(ada, "10.00").is(201);

        var corrected = ada.patch(path(basket), """
                        {"lines": [{"description": "Brush", "amount": "2.50"},
                                   {"id": "%s", "description": "Soap", "amount": "7.50"}]}
                        """.formatted(line(basket, 1)), ifMatch(basket))
                .is(200);

        assertThat(lines(corrected)).containsExactly("ITEM Brush 2.50", "ITEM Soap 7.50");
        assertThat(line(corrected, 1)).isEqualTo(line(basket, 1));
        ada.patch(path(basket), """
                        {"lines": [{"id": "%s", "amount": "10.00"}]}
                        """.formatted(line(basket, 0)), ifMatch(corrected))
                .isProblem(422, "UNKNOWN_LINE");
    }

    @Test
    void a_line_is_split_into_parts_that_come_to_the_same() {
        var ada = client.signedIn();
        var basket = basket(ada, "10.00").is(201);
        var soap = path(basket) + "/lines/" + line(basket, 1) + "/split";
        var parts = """
                {"parts": [{"description": "Soap", "amount": "4.00"}, {"description": "Cat food", "amount": "%s"}]}
                """;

        send(ada, HttpMethod.POST, soap, basket, parts.formatted("3.00")).isProblem(422, "LINES_DO_NOT_ADD_UP");
        var split = send(ada, HttpMethod.POST, soap, basket, parts.formatted("3.50"))
                .is(200);

        assertThat(lines(split))
                .containsExactly("ITEM Bread 3.00", "ITEM Soap 4.00", "ITEM Cat food 3.50", "DISCOUNT null -0.50");
        assertThat(line(split, 1)).isEqualTo(line(basket, 1));
        send(ada, HttpMethod.POST, soap, basket, parts.formatted("3.50")).isProblem(412, "STALE_VERSION");
    }

    @Test
    void lines_are_merged_into_the_first_of_them() {
        var ada = client.signedIn();
        var basket = basket(ada, "10.00").is(201);
        var merger = """
                {"lines": ["%s", "%s"], "description": "Soap on offer"}""";

        var merged = send(
                        ada,
                        HttpMethod.POST,
                        path(basket) + "/lines/merge",
                        basket,
                        merger.formatted(line(basket, 2), line(basket, 1)))
                .is(200);

        assertThat(lines(merged)).containsExactly("ITEM Bread 3.00", "ITEM Soap on offer 7.00");
        assertThat(line(merged, 1)).isEqualTo(line(basket, 1));
        send(
                        ada,
                        HttpMethod.POST,
                        path(basket) + "/lines/merge",
                        merged,
                        merger.formatted(line(basket, 0), UUID.randomUUID()))
                .isProblem(404, "LINE_NOT_FOUND");
    }

    @Test
    void what_a_deleted_line_came_to_is_still_paid() {
        var ada = client.signedIn();
        var basket = basket(ada, "10.00").is(201);

        var once = send(ada, HttpMethod.DELETE, path(basket) + "/lines/" + line(basket, 0), basket, null)
                .is(200);
        var twice = send(ada, HttpMethod.DELETE, path(basket) + "/lines/" + line(once, 0), once, null)
                .is(200);

        assertThat(lines(once)).containsExactly("ITEM Soap 7.50", "DISCOUNT null -0.50", "OTHER null 3.00");
        assertThat(lines(twice)).containsExactly("DISCOUNT null -0.50", "OTHER null 10.50");
        var single = book(ada, "EXPENSE", "2026-03-02", bank(ada), "10.00", "").is(201);
        send(ada, HttpMethod.DELETE, path(single) + "/lines/" + line(single, 0), single, null)
                .isProblem(409, "LAST_LINE");
    }

    @Test
    void every_edit_is_kept_with_what_was_before() {
        var ada = client.signedIn();
        var basket = basket(ada, "10.00").is(201);
        var corrected = ada.patch(path(basket), "{\"note\": \"weekly\"}", ifMatch(basket))
                .is(200);
        send(ada, HttpMethod.DELETE, path(basket) + "/lines/" + line(basket, 0), corrected, null)
                .is(200);
        ada.delete(path(basket)).is(204);

        var history = ada.get(path(basket) + "/history").is(200).body().path("items");

        assertThat(history.valueStream().map(it -> it.path("action").asString()))
                .containsExactly("STRUCK", "LINE_DELETED", "CORRECTED");
        var correction = history.path(2);
        assertThat(correction.path("before").path("note").isNull()).isTrue();
        assertThat(correction.path("before")).isEqualTo(basket.body());
        assertThat(correction.path("after").path("note").asString()).isEqualTo("weekly");
        assertThat(correction.path("changedBy").asString())
                .isEqualTo(ada.get("/api/v1/me").is(200).field("id"));
        assertThat(history.path(0).path("after").isNull()).isTrue();
        client.signedIn().get(path(basket) + "/history").isProblem(404, "TRANSACTION_NOT_FOUND");
    }

    private static TestAnswer basket(TestClient person, String amount) {
        return book(person, "EXPENSE", "2026-03-02", bank(person), amount, BASKET);
    }

    private static String bank(TestClient person) {
        return account(person, "Bank " + UUID.randomUUID(), "BANK", "EUR", "100.00");
    }

    private static TestAnswer send(
            TestClient person,
            HttpMethod method,
            String path,
            TestAnswer latest,
            @org.jspecify.annotations.Nullable String body) {
        return person.send(method, path, headers -> ifMatch(latest).forEach(headers::set), body);
    }
}

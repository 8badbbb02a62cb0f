package dev.lifeops.sharing;

import static dev.lifeops.sharing.Friends.ifMatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is shared is shared in coins that there are. */
@ApiTest
class WholeCoinsTest {

    private final JdbcClient database;
    private final Friends friends;

    @Autowired
    WholeCoinsTest(TestClient nobody, JdbcClient database) {
        this.database = database;
        friends = Friends.of(nobody, "Ben");
    }

    @Test
    void an_expense_its_lines_and_exact_parts_of_it_are_in_whole_coins() {
        isRefused(expense("JPY", "300.50", ""), "amount");
        isRefused(
                expense("GBP", "3.00", ", \"lines\": [{\"amount\": \"1.995\"}, {\"amount\": \"1.005\"}]"),
                "lines[0].amount");
        isRefused(expense("GBP", "3.00", exactly("1.995", "1.005")), "split.parts");
        expense("GBP", "3.00", exactly("1.990", "1.010")).is(201);
    }

    @Test
    void so_is_what_somebody_pays_back() {
        isRefused(
                friends.ada()
                        .post(
                                friends.path() + "/payments",
                                Map.of("to", friends.id("Ben"), "currency", "GBP", "amount", "1.005")),
                "amount");
    }

    /** As an import may have brought it. */
    @Test
    void what_is_there_already_may_stay_as_fine_as_it_is() {
        var expense = expense("GBP", "3.00", "").is(201);
        var id = UUID.fromString(expense.field("id"));
        database.sql("update sharing.expense_line set amount = 3.005 where expense_id = ?")
                .param(id)
                .update();

        var noted = friends.ada()
                .patch(friends.path() + "/expenses/" + id, Map.of("note", "Soup"), ifMatch(expense))
                .is(200);

        assertThat(noted.field("amount")).isEqualTo("3.005");
    }

    private TestAnswer expense(String currency, String amount, String more) {
        return friends.ada().post(friends.path() + "/expenses", """
                {"bookedOn": "2026-03-02", "currency": "%s", "amount": "%s"%s}""".formatted(currency, amount, more));
    }

    private String exactly(String mine, String bens) {
        return ", \"split\": " + friends.among("EXACT", "Ada Lovelace=" + mine, "Ben=" + bens);
    }

    private static void isRefused(TestAnswer answer, String field) {
        answer.isProblem(422, "VALIDATION_FAILED");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
    }
}

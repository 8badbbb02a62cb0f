package dev.lifeops.finance.goals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class GoalTest {

    private static final String GOALS = "/api/v1/goals";
    private static final Map<String, String> ANY = Map.of("If-Match", "*");

    private final TestClient client;
    private final LocalDate today;

    @Autowired
    GoalTest(TestClient client, Clock clock) {
        this.client = client;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void what_is_laid_aside_is_saved() {
        var ada = client.signedIn();
        var boat = goal(ada, Map.of("startedOn", today.minusDays(1).toString())).is(201);
        assertThat(boat.field("state")).isEqualTo("BEHIND");

        lay(ada, boat, today, "400.00").is(201);
        var taken = lay(ada, boat, today, "-50.00").is(201);
        lay(ada, boat, today.plusDays(5), "1000.00").is(201);

        assertThat(shown(ada, boat).field("saved")).isEqualTo("350.00");
        assertThat(shown(ada, boat).field("state")).isEqualTo("ON_TRACK");
        ada.delete(path(boat) + "/contributions/" + taken.field("id")).is(204);
        assertThat(shown(ada, boat).field("saved")).isEqualTo("400.00");
        assertThat(shown(ada, boat).field("missing")).isEqualTo("600.00");
        assertThat(ada.get(shown(ada, boat).field("lines"))
                        .is(200)
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void what_its_account_holds_is_saved() {
        var ada = client.signedIn();
        var account = account(ada, "Savings");
        var boat = goal(ada, Map.of("accountId", account)).is(201);
        ada.post(
                        "/api/v1/transactions",
                        Map.of(
                                "kind",
                                "INCOME",
                                "bookedOn",
                                today.toString(),
                                "accountId",
                                account,
                                "currency",
                                "EUR",
                                "amount",
                                "250.00"))
                .is(201);

        assertThat(shown(ada, boat).field("saved")).isEqualTo("250.00");
        assertThat(shown(ada, boat).field("progress")).isEqualTo("25.0");
        lay(ada, boat, today, "1.00").isProblem(409, "GOAL_HAS_ACCOUNT");
        goal(ada, Map.of("accountId", account)).isProblem(409, "GOAL_ACCOUNT_TAKEN");
    }

    @Test
    void an_account_that_is_saved_on_is_not_deleted() {
        var ada = client.signedIn();
        var account = account(ada, "Savings");
        var boat = goal(ada, Map.of("accountId", account)).is(201);

        ada.delete("/api/v1/accounts/" + account).isProblem(409, "ACCOUNT_IN_USE");
        ada.patch("/api/v1/accounts/" + account, Map.of("currency", "USD"), ANY).isProblem(409, "ACCOUNT_IN_USE");
        ada.delete(path(boat)).is(204);
        ada.delete("/api/v1/accounts/" + account).is(204);
    }

    @Test
    void it_is_described_anew() {
        var ada = client.signedIn();
        var boat = goal(ada, Map.of()).is(201);
        var patch = Map.of("name", "Ship", "target", "2000.00");

        ada.patch(path(boat), patch, Map.of()).isProblem(428, "PRECONDITION_REQUIRED");
        ada.patch(path(boat), patch, Map.of("If-Match", "\"7\"")).isProblem(412, "STALE_VERSION");
        assertThat(ada.patch(path(boat), patch, ANY).is(200).field("target")).isEqualTo("2000.00");
        lay(ada, boat, today, "1.00").is(201);
        ada.patch(path(boat), Map.of("currency", "USD"), ANY).isProblem(409, "GOAL_HAS_CONTRIBUTIONS");
        ada.patch(path(boat), Map.of("accountId", account(ada, "Savings")), ANY)
                .isProblem(409, "GOAL_HAS_CONTRIBUTIONS");
        assertThat(ada.get(GOALS).is(200).body().at("/items/0/name").asString()).isEqualTo("Ship");
    }

    @ParameterizedTest
    @CsvSource({
        "target, 0",
        "target, -1",
        "target, 1000000000000",
        "target, 1.23456",
        "dueOn, 2020-01-01",
        "dueOn, 9999-12-31",
        "startedOn, 1800-01-01",
        "currency, XYZ",
        "name, ''"
    })
    void what_makes_no_sense_is_refused(String field, String value) {
        var ada = client.signedIn();

        goal(ada, Map.of(field, value)).isProblem(422, "VALIDATION_FAILED");
        assertThat(ada.get(GOALS).is(200).body().path("items").size()).isZero();
    }

    @Test
    void nobody_sees_or_feeds_what_is_others() {
        var ada = client.signedIn();
        var boat = goal(ada, Map.of()).is(201);
        var bob = client.signedIn();

        bob.get(path(boat)).isProblem(404, "GOAL_NOT_FOUND");
        bob.delete(path(boat)).isProblem(404, "GOAL_NOT_FOUND");
        lay(bob, boat, today, "1.00").isProblem(404, "GOAL_NOT_FOUND");
        goal(bob, Map.of("accountId", account(ada, "Savings"))).isProblem(422, "UNKNOWN_ACCOUNT");
        lay(ada, boat, today, "0").isProblem(422, "VALIDATION_FAILED");
        ada.delete(path(boat) + "/contributions/" + boat.field("id")).isProblem(404, "CONTRIBUTION_NOT_FOUND");
    }

    private TestAnswer goal(TestClient person, Map<String, String> more) {
        var body = new HashMap<>(Map.of(
                "name",
                "Boat",
                "target",
                "1000.00",
                "dueOn",
                today.plusDays(300).toString()));
        body.putAll(more);
        return person.post(GOALS, body);
    }

    private static String account(TestClient person, String name) {
        return person.post("/api/v1/accounts", Map.of("name", name, "type", "SAVINGS", "currency", "EUR"))
                .is(201)
                .field("id");
    }

    private static TestAnswer lay(TestClient person, TestAnswer goal, LocalDate day, String amount) {
        return person.post(path(goal) + "/contributions", Map.of("day", day.toString(), "amount", amount));
    }

    private static TestAnswer shown(TestClient person, TestAnswer goal) {
        return person.get(path(goal)).is(200);
    }

    private static String path(TestAnswer goal) {
        return GOALS + "/" + goal.field("id");
    }
}

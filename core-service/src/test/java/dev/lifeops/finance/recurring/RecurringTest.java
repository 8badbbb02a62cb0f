package dev.lifeops.finance.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class RecurringTest {

    private static final String RECURRING = "/api/v1/recurring";
    private static final String TRANSACTIONS = "/api/v1/transactions";

    private final TestClient client;
    private final Search search;
    private final LocalDate today;

    @Autowired
    RecurringTest(TestClient client, Search search, Clock clock) {
        this.client = client;
        this.search = search;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void a_subscription_is_found_with_its_next_day_and_what_it_costs_a_month() {
        var ada = client.signedIn();
        var first = today.minusMonths(6).minusDays(3);

        pay(ada, "Streamly", "9.99", first, 7);

        var found = only(ada);
        assertThat(found.path("name").asString()).isEqualTo("Streamly");
        assertThat(found.path("kind").asString()).isEqualTo("EXPENSE");
        assertThat(found.path("cadence").asString()).isEqualTo("MONTHLY");
        assertThat(found.path("state").asString()).isEqualTo("ACTIVE");
        assertThat(found.path("amount").asString()).isEqualTo("9.99");
        assertThat(found.path("payments").asInt()).isEqualTo(7);
        assertThat(LocalDate.parse(found.path("nextOn").asString())).isAfter(today);
        assertThat(list(ada).at("/monthly/0/amount").asString()).isEqualTo("9.99");
    }

    @Test
    void it_is_found_without_anybody_asking() {
        var ada = client.signedIn();
        pay(ada, "Streamly", "9.99", today.minusMonths(5), 5);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ada.get(RECURRING).body().path("items").size() == 1);
    }

    @Test
    void shops_number_their_branches_and_are_one_payee_all_the_same() {
        var ada = client.signedIn();
        IntStream.range(0, 4).forEach(month -> pay(ada, "FIT CLUB " + month, "30.00", today.minusMonths(month), 1));

        assertThat(only(ada).path("payments").asInt()).isEqualTo(4);
    }

    @Test
    void payments_that_turn_out_to_be_anothers_are_found_there() {
        var ada = client.signedIn();
        pay(ada, "Streamly", "9.99", today.minusMonths(6), 7);
        var before = only(ada).path("name").asString();

        for (var paid : ada.get("/api/v1/transactions").is(200).body().path("items")) {
            var path = "/api/v1/transactions/" + paid.path("id").asString();
            ada.patch(
                            path,
                            Map.of("merchant", "Flixly"),
                            Map.of("If-Match", String.valueOf(ada.get(path).header("ETag"))))
                    .is(200);
        }

        assertThat(before).isEqualTo("Streamly");
        assertThat(only(ada).path("name").asString()).isEqualTo("Flixly");
        assertThat(only(ada).path("payments").asInt()).isEqualTo(7);
    }

    @Test
    void a_new_price_is_told_with_the_day_it_began() {
        var ada = client.signedIn();
        pay(ada, "Streamly", "9.99", today.minusMonths(8), 5);
        pay(ada, "Streamly", "12.99", today.minusMonths(3), 4);
        var detail = ada.get(RECURRING + "/" + only(ada).path("id").asString())
                .is(200)
                .body();

        assertThat(detail.path("history").size()).isEqualTo(9);
        assertThat(detail.path("priceChanges").size()).isEqualTo(1);
        assertThat(detail.at("/priceChanges/0/before").asString()).isEqualTo("9.99");
        assertThat(detail.at("/priceChanges/0/after").asString()).isEqualTo("12.99");
        assertThat(detail.at("/priceChanges/0/from").asString())
                .isEqualTo(today.minusMonths(3).toString());
    }

    @Test
    void what_is_late_is_overdue_and_later_on_has_ended() {
        var ada = client.signedIn();
        pay(ada, "Late Ltd", "20.00", today.minusMonths(5).minusDays(10), 5);
        pay(ada, "Gone Ltd", "20.00", today.minusMonths(12), 5);

        assertThat(only(ada).path("state").asString()).isEqualTo("OVERDUE");
        assertThat(ada.get(RECURRING + "?state=ENDED")
                        .is(200)
                        .body()
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("Gone Ltd");
        assertThat(ada.get(RECURRING + "/expected")
                        .is(200)
                        .body()
                        .at("/items/0/overdue")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void expected_payments_are_told_day_by_day() {
        var ada = client.signedIn();
        pay(ada, "Streamly", "9.99", today.minusMonths(6), 7);
        pay(ada, "Gymnasium", "25.00", today.minusWeeks(8).minusDays(1), 9);
        search.catchUp();
        var expected = ada.get(RECURRING + "/expected?from=" + today + "&to=" + today.plusDays(27))
                .is(200)
                .body()
                .path("items");

        assertThat(expected.valueStream().map(it -> it.path("dueOn").asString()))
                .isSorted()
                .contains(today.plusDays(6).toString());
        assertThat(expected.valueStream()
                        .filter(it -> it.path("name").asString().equals("Gymnasium")))
                .hasSize(4);
    }

    @Test
    void what_a_person_says_of_it_stays_while_it_grows() {
        var ada = client.signedIn();
        pay(ada, "Streamly", "9.99", today.minusMonths(5), 5);
        var id = only(ada).path("id").asString();
        var shown = ada.get(RECURRING + "/" + id).is(200);

        ada.patch(RECURRING + "/" + id, "{\"name\": \"Films\", \"decision\": \"CONFIRMED\"}", ifMatch(shown))
                .is(200);
        pay(ada, "Streamly", "9.99", today, 1);

        assertThat(only(ada).path("payments").asInt()).isEqualTo(6);
        assertThat(only(ada).path("id").asString()).isEqualTo(id);
        assertThat(only(ada).path("name").asString()).isEqualTo("Films");
        assertThat(only(ada).path("decision").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void what_is_dismissed_is_neither_listed_nor_expected() {
        var ada = client.signedIn();
        pay(ada, "Streamly", "9.99", today.minusMonths(5), 6);
        var id = only(ada).path("id").asString();

        ada.patch(RECURRING + "/" + id, "{\"decision\": \"DISMISSED\"}", ifMatch(ada.get(RECURRING + "/" + id)))
                .is(200);

        assertThat(list(ada).path("items").size()).isZero();
        assertThat(ada.get(RECURRING + "?dismissed=true")
                        .is(200)
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(ada.get(RECURRING + "/expected").is(200).body().path("items").size())
                .isZero();
    }

    @Test
    void a_transaction_that_is_struck_out_counts_no_more() {
        var ada = client.signedIn();
        var written = pay(ada, "Streamly", "9.99", today.minusMonths(3), 3);
        ada.delete(TRANSACTIONS + "/" + written.getFirst().field("id")).is(204);

        assertThat(list(ada).path("items").size()).isZero();
    }

    @Test
    void currencies_and_directions_are_never_mixed() {
        var ada = client.signedIn();
        pay(ada, "Streamly", "9.99", today.minusMonths(2), 2);
        write(ada, "Streamly", "9.99", today, "EXPENSE", "USD");
        write(ada, "Streamly", "9.99", today, "INCOME", "EUR");
        pay(ada, "Gymnasium", "25.00", today.minusMonths(3), 4);

        assertThat(only(ada).path("name").asString()).isEqualTo("Gymnasium");
    }

    @Test
    void nobody_sees_what_comes_back_to_others() {
        var ada = client.signedIn();
        pay(ada, "Streamly", "9.99", today.minusMonths(5), 6);
        var id = only(ada).path("id").asString();
        var bob = client.signedIn();

        assertThat(list(bob).path("items").size()).isZero();
        bob.get(RECURRING + "/" + id).isProblem(404, "RECURRING_NOT_FOUND");
        bob.patch(RECURRING + "/" + id, "{}", Map.of("If-Match", "*")).isProblem(404, "RECURRING_NOT_FOUND");
    }

    @Test
    void an_edit_needs_the_latest_version_in_hand() {
        var ada = client.signedIn();
        pay(ada, "Streamly", "9.99", today.minusMonths(5), 6);
        var path = RECURRING + "/" + only(ada).path("id").asString();
        var before = ifMatch(ada.get(path));

        ada.patch(path, "{}", Map.of()).isProblem(428, "PRECONDITION_REQUIRED");
        ada.patch(path, "{\"name\": \"Films\"}", before).is(200);
        ada.patch(path, "{\"name\": \"Music\"}", before).isProblem(412, "STALE_VERSION");
        ada.patch(path, "{\"name\": \"\"}", Map.of("If-Match", "*")).isProblem(422, "VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?to=9999-12-31", "?from=2026-02-02&to=2026-02-01"})
    void days_that_make_no_sense_are_refused(String query) {
        client.signedIn().get(RECURRING + "/expected" + query).isProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void the_list_is_had_as_a_table_too() {
        var ada = client.signedIn();
        pay(ada, "Streamly", "9.99", today.minusMonths(5), 6);
        search.catchUp();
        assertThat(ada.get(RECURRING + "?format=csv").is(200).text().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(",Streamly,Streamly,EXPENSE,MONTHLY,ACTIVE,EUR,9.99,");
    }

    private static List<TestAnswer> pay(TestClient person, String merchant, String amount, LocalDate first, int times) {
        var days = merchant.equals("Gymnasium") && times == 9 ? Cadence.WEEKLY : Cadence.MONTHLY;
        return IntStream.range(0, times)
                .mapToObj(time -> write(person, merchant, amount, days.after(first, time), "EXPENSE", "EUR"))
                .toList();
    }

    private static TestAnswer write(
            TestClient person, String merchant, String amount, LocalDate day, String kind, String currency) {
        return person.post(TRANSACTIONS, """
                        {"kind": "%s", "bookedOn": "%s", "merchant": "%s", "currency": "%s", "amount": "%s"}
                        """.formatted(kind, day, merchant, currency, amount))
                .is(201);
    }

    private JsonNode only(TestClient person) {
        var items = list(person).path("items");
        assertThat(items.size()).isEqualTo(1);
        return items.get(0);
    }

    private JsonNode list(TestClient person) {
        search.catchUp();
        return person.get(RECURRING).is(200).body();
    }

    private static Map<String, String> ifMatch(TestAnswer shown) {
        return Map.of("If-Match", Objects.requireNonNull(shown.header("ETag")));
    }
}

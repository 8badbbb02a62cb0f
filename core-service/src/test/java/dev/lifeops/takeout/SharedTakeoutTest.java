package dev.lifeops.takeout;

import static dev.lifeops.takeout.FilledPerson.idOf;
import static dev.lifeops.takeout.Suitcase.files;
import static dev.lifeops.takeout.Suitcase.packed;
import static dev.lifeops.takeout.Suitcase.takenIn;
import static dev.lifeops.takeout.Suitcase.takenOut;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Groups when one of them takes everything along, or leaves. */
@ApiTest
class SharedTakeoutTest {

    private static final String GROUPS = "/api/v1/groups";
    private static final String BALANCES = "Ada Lovelace 9.00, Ben -9.00, dan 0.00";

    private final TestClient nobody;
    private final JdbcClient database;
    private TestClient ada;
    private TestClient ben;
    private String group = "";
    private String adasTransaction = "";
    private String bensTransaction = "";

    @Autowired
    SharedTakeoutTest(TestClient nobody, JdbcClient database) {
        this.nobody = nobody;
        this.database = database;
        ada = nobody;
        ben = nobody;
    }

    /** Ada paid 30.00 and Ben 12.00, each for both; somebody without an account had no part in it. */
    @BeforeEach
    void share() {
        ada = nobody.signedIn();
        ben = nobody.signedIn();
        group = opened(ada, "Friends");
        invited(ada, group, "Ben", ben);
        ada.post(group + "/members", Map.of("name", "dan")).is(201);
        adasTransaction = shared(ada, "Market", "30.00");
        bensTransaction = shared(ben, "Cinema", "12.00");
        assertThat(balances(ada.get(group).is(200).body())).isEqualTo(BALANCES);
    }

    @Test
    void a_group_comes_along_and_others_are_names_in_it() {
        var cleo = nobody.signedIn();
        var spent = spent(ada);

        assertThat(takenIn(cleo, takenOut(ada)).path("status").asString()).isEqualTo("DONE");

        var shown = onlyGroup(cleo);
        assertThat(statuses(shown)).isEqualTo("Ada Lovelace JOINED, Ben NAMED, dan NAMED");
        assertThat(balances(shown)).isEqualTo(BALANCES);
        assertThat(owed(cleo)).isEqualTo(owed(ada)).isEqualTo("9.00");
        assertThat(spent(cleo)).isEqualTo(spent);
        assertThat(statuses(ada.get(group).is(200).body())).isEqualTo("Ada Lovelace JOINED, Ben JOINED, dan NAMED");
    }

    @Test
    void what_was_split_is_still_split_and_can_be_changed() {
        var cleo = nobody.signedIn();
        assertThat(takenIn(cleo, takenOut(ada)).path("status").asString()).isEqualTo("DONE");
        var path = GROUPS + "/" + onlyGroup(cleo).path("id").asString();
        var market = expense(cleo, path, "Market");

        assertThat(market.path("transactionId").asString()).isNotEqualTo(adasTransaction);
        cleo.get("/api/v1/transactions/" + market.path("transactionId").asString())
                .is(200);
        cleo.delete(path + "/expenses/" + market.path("id").asString()).is(204);

        assertThat(owed(cleo)).isEqualTo("-6.00");
        assertThat(owed(ada)).isEqualTo("9.00");
    }

    @Test
    void what_is_in_the_books_of_others_and_who_they_are_does_not_come_along() {
        var text = files(takenOut(ada)).values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect(Collectors.joining());

        assertThat(text).contains("Cinema", adasTransaction, idOf(ada).toString());
        assertThat(text).doesNotContain(bensTransaction, idOf(ben).toString(), ben.email());
    }

    @Test
    void a_group_that_somebody_left_is_a_name() {
        var zoe = nobody.signedIn();
        var zoes = invited(ada, group, "Zoe", zoe);
        ada.post(group + "/expenses", """
                {"paidBy": "%s", "bookedOn": "2026-03-03", "merchant": "Bakery", "currency": "EUR", "amount": "8.00",
                 "split": {"method": "EQUALLY", "parts": [{"memberId": "%s"}]}}""".formatted(memberOf(ada, "Ada Lovelace"), zoes))
                .is(201);
        pay(zoe, zoes, memberOf(ada, "Ada Lovelace"), "8.00");
        zoe.delete(group + "/members/" + zoes).is(204);
        var files = files(takenOut(zoe));

        assertThat(Suitcase.text(files, "data/sharing/shared_group.json")).contains("Friends");
        assertThat(Suitcase.text(files, "data/sharing/member.json"))
                .contains("Zoe")
                .doesNotContain("Ben");
        assertThat(Suitcase.text(files, "data/sharing/expense.json")).doesNotContain("Bakery");
        var cleo = nobody.signedIn();
        assertThat(takenIn(cleo, packed(files)).path("status").asString()).isEqualTo("DONE");
        assertThat(cleo.get(GROUPS).is(200).body().path("items")).isEmpty();
        assertThat(owed(cleo)).isEqualTo(owed(zoe)).isEqualTo("0.00");
    }

    @Test
    void whoever_deletes_their_account_becomes_a_name_and_others_keep_what_they_share() {
        var alone = opened(ada, "Alone");
        ben.post(opened(ben, "Later") + "/members", Map.of("name", "Ada", "email", ada.email()))
                .is(201);
        var owed = owed(ben);
        var spent = spent(ben);

        leave(ada);

        var shown = ben.get(group).is(200).body();
        assertThat(statuses(shown)).isEqualTo("Ada Lovelace NAMED, Ben JOINED, dan NAMED");
        assertThat(balances(shown)).isEqualTo(BALANCES);
        assertThat(owed(ben)).isEqualTo(owed).isEqualTo("-9.00");
        assertThat(spent(ben)).isEqualTo(spent);
        assertThat(groupsWith(alone)).isZero();
        assertThat(rowsWith(ada.email())).isZero();
        assertThat(rowsWith(adasTransaction)).isZero();
        assertThat(rowsWith(bensTransaction)).isEqualTo(1);
    }

    @Test
    void what_somebody_paid_who_left_can_still_be_changed_and_settled() {
        leave(ada);
        ben.delete(group + "/expenses/"
                        + expense(ben, group, "Market").path("id").asString())
                .is(204);

        assertThat(owed(ben)).isEqualTo("6.00");
        pay(ben, memberOf(ben, "Ada Lovelace"), memberOf(ben, "Ben"), "6.00");
        assertThat(owed(ben)).isEqualTo("0.00");
    }

    @Test
    void a_group_goes_with_the_last_of_it_who_has_an_account() {
        leave(ada);
        assertThat(groupsWith(group)).isEqualTo(1);

        leave(ben);

        assertThat(groupsWith(group)).isZero();
    }

    private static String opened(TestClient person, String name) {
        return GROUPS + "/" + person.post(GROUPS, Map.of("name", name)).is(201).field("id");
    }

    private static String invited(TestClient person, String group, String name, TestClient other) {
        person.post(group + "/members", Map.of("name", name, "email", other.email()))
                .is(201);
        var invitation =
                other.get(GROUPS + "/invitations").is(200).body().at("/0/id").asString();
        other.post(GROUPS + "/invitations/" + invitation + "/accept", null).is(200);
        return invitation;
    }

    private String shared(TestClient person, String merchant, String amount) {
        var transaction = person.post("/api/v1/transactions", """
                        {"bookedOn": "2026-03-02", "merchant": "%s", "currency": "EUR", "amount": "%s", "lines": []}
                        """.formatted(merchant, amount))
                .is(201)
                .field("id");
        var both = List.of(
                Map.of("memberId", memberOf(person, "Ada Lovelace")), Map.of("memberId", memberOf(person, "Ben")));
        person.post(
                        group + "/expenses/split",
                        Map.of("transactionId", transaction, "split", Map.of("method", "EQUALLY", "parts", both)))
                .is(201);
        return transaction;
    }

    private void pay(TestClient person, String from, String to, String amount) {
        person.post(group + "/payments", """
                {"from": "%s", "to": "%s", "paidOn": "2026-03-04", "currency": "EUR", "amount": "%s"}""".formatted(from, to, amount)).is(201);
    }

    private String memberOf(TestClient person, String name) {
        return members(person.get(group).is(200).body()).stream()
                .filter(member -> member.path("name").asString().equals(name))
                .map(member -> member.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode onlyGroup(TestClient person) {
        var groups = person.get(GROUPS).is(200).body().path("items");
        assertThat(groups).hasSize(1);
        return person.get(GROUPS + "/" + groups.path(0).path("id").asString())
                .is(200)
                .body();
    }

    private static List<JsonNode> members(JsonNode group) {
        return group.path("members").valueStream().toList();
    }

    private static String statuses(JsonNode group) {
        return members(group).stream()
                .map(member -> member.path("name").asString() + " "
                        + member.path("status").asString())
                .collect(Collectors.joining(", "));
    }

    private static String balances(JsonNode group) {
        return members(group).stream()
                .map(member -> member.path("name").asString() + " "
                        + member.at("/balances/0/amount").asString("0.00"))
                .collect(Collectors.joining(", "));
    }

    private static JsonNode expense(TestClient person, String group, String merchant) {
        return person.get(group + "/expenses")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .filter(expense -> expense.path("merchant").asString().equals(merchant))
                .findFirst()
                .orElseThrow();
    }

    private static String owed(TestClient person) {
        return person.get("/api/v1/accounts?size=200")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .filter(account -> account.path("type").asString().equals("SHARED"))
                .map(account -> account.path("balance").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String spent(TestClient person) {
        return person.get("/api/v1/reports/sums?by=MONTH&from=2026-01-01&to=2026-12-31")
                .is(200)
                .body()
                .at("/totals/0/amount")
                .asString();
    }

    private static void leave(TestClient person) {
        person.send(HttpMethod.DELETE, "/api/v1/me", _ -> {}, Map.of("password", TestClient.PASSWORD))
                .is(204);
    }

    private long groupsWith(String path) {
        return database.sql("select count(*) from sharing.shared_group where id = ?")
                .param(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .query(Long.class)
                .single();
    }

    /** In how many rows of groups a text stands. */
    private long rowsWith(String text) {
        return List.of("shared_group", "member", "expense", "expense_line", "payment", "change").stream()
                .mapToLong(table -> database.sql(
                                "select count(*) from sharing.%s t where strpos(t::text, ?) > 0".formatted(table))
                        .param(text)
                        .query(Long.class)
                        .single())
                .sum();
    }
}

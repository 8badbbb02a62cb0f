package dev.lifeops.imports;

import static dev.lifeops.imports.Firefly.IMPORTS;
import static dev.lifeops.imports.Firefly.counts;
import static dev.lifeops.imports.Firefly.items;
import static dev.lifeops.imports.Firefly.send;
import static dev.lifeops.imports.Splitwise.GROUPS;
import static dev.lifeops.imports.Splitwise.PREVIEWS;
import static dev.lifeops.imports.Splitwise.SPLITWISE;
import static dev.lifeops.imports.Splitwise.TRIP;
import static dev.lifeops.imports.Splitwise.expenses;
import static dev.lifeops.imports.Splitwise.group;
import static dev.lifeops.imports.Splitwise.member;
import static dev.lifeops.imports.Splitwise.members;
import static dev.lifeops.imports.Splitwise.payments;
import static dev.lifeops.imports.Splitwise.spent;
import static dev.lifeops.imports.Splitwise.trip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A group that is there already, and in which Ben has joined. */
@ApiTest
class SplitwiseGroupTest {

    private final TestClient ada;
    private final TestClient ben;
    private String path = "";
    private String id = "";

    @Autowired
    SplitwiseGroupTest(TestClient client) {
        ada = client.signedIn();
        ben = client.signedIn();
    }

    @BeforeEach
    void open() {
        id = ada.post(GROUPS, Map.of("name", "Flat")).is(201).field("id");
        path = GROUPS + "/" + id;
        ada.post(path + "/members", Map.of("name", "Benjamin", "email", ben.email()))
                .is(201);
        ben.post(GROUPS + "/invitations/" + member(ada, path, "Benjamin") + "/accept", null)
                .is(200);
    }

    private String benIs() {
        return "?group=" + id + "&member=Ben=" + member(ada, path, "Benjamin");
    }

    private static TestAnswer undo(TestClient person, TestAnswer taken) {
        return person.post(IMPORTS + "/" + taken.field("id") + "/undo", null);
    }

    @Test
    void what_is_imported_is_in_the_books_of_whoever_has_any() {
        var taken = send(ada, SPLITWISE + benIs(), trip(TRIP)).is(201);

        assertThat(taken.field("groupId")).isEqualTo(id);
        assertThat(taken.field("balanced")).isEqualTo("true");
        assertThat(members(ada, path)).hasSize(3);
        assertThat(spent(ada, "EUR")).isEqualByComparingTo("45.00");
        assertThat(spent(ben, "EUR")).isEqualByComparingTo("45.00");
    }

    @Test
    void who_is_who_is_remembered() {
        send(ada, SPLITWISE + benIs(), trip(TRIP[0])).is(201);

        var taken = send(ada, SPLITWISE, trip(TRIP)).is(201);

        assertThat(counts(taken)).startsWith("2 new, 1 known");
        assertThat(members(ada, path)).hasSize(3);
    }

    @Test
    void what_another_has_brought_into_the_group_is_known_there() {
        send(ada, SPLITWISE + benIs(), trip(TRIP)).is(201);

        var taken = send(
                        ben,
                        SPLITWISE + "?me=Ben&group=" + id + "&member=Ada%20Lovelace="
                                + member(ben, path, "Ada Lovelace"),
                        trip(TRIP))
                .is(201);

        assertThat(counts(taken)).isEqualTo("0 new, 3 known, 0 refused, 0 transactions");
        assertThat(taken.field("balanced")).isEqualTo("true");
        assertThat(expenses(ada, path)).hasSize(2);
    }

    @Test
    void where_the_group_holds_more_than_the_file_tells_it_is_said_who_is_owed_what() {
        ada.post(
                        path + "/expenses",
                        "{\"bookedOn\": \"2026-02-01\", \"merchant\": \"Rent\", \"currency\": \"EUR\", \"amount\": \"100\"}")
                .is(201);

        var preview = send(ada, PREVIEWS + benIs(), trip(TRIP)).is(200);
        var taken = send(ada, SPLITWISE + benIs(), trip(TRIP)).is(201);

        assertThat(preview.field("balanced")).isEqualTo("false");
        assertThat(taken.field("balanced")).isEqualTo("false");
        var beside = ada.get(IMPORTS + "/" + taken.field("id") + "/balances").is(200);
        assertThat(told(beside.body()))
                .containsExactly("Ada Lovelace 15.00 65.00", "Benjamin 0.00 -50.00", "Cleo -15.00 -15.00");
        assertThat(preview.body().path("balances").size()).isEqualTo(3);
    }

    private static List<String> told(JsonNode balances) {
        return balances.valueStream()
                .map(it -> it.path("name").asString() + " " + it.path("told").asString() + " "
                        + it.path("held").asString())
                .toList();
    }

    @Test
    void undone_it_leaves_everybodys_books_and_the_group_stays_with_its_history() {
        var taken = send(ada, SPLITWISE + benIs(), trip(TRIP)).is(201);

        undo(ada, taken).is(200);

        assertThat(expenses(ada, path)).isEmpty();
        assertThat(payments(ada, path)).isEmpty();
        assertThat(spent(ben, "EUR")).isEqualByComparingTo("0");
        assertThat(items(ben, "/api/v1/transactions?size=200")).isEmpty();
        assertThat(members(ada, path).stream().map(it -> it.path("name").asString()))
                .containsExactly("Ada Lovelace", "Benjamin");
        assertThat(items(ada, path + "/history?size=5").stream()
                        .map(it -> it.path("action").asString()))
                .containsExactly(
                        "MEMBER_LEFT", "PAYMENT_REMOVED", "EXPENSE_REMOVED", "EXPENSE_REMOVED", "PAYMENT_ADDED");
    }

    @Test
    void what_others_have_done_since_stays_when_it_is_undone() {
        var taken = send(ada, SPLITWISE + "?groupName=Trip", trip(TRIP)).is(201);
        var opened = GROUPS + "/" + taken.field("groupId");
        ada.delete(opened + "/expenses/"
                        + items(ada, opened + "/expenses").getFirst().path("id").asString())
                .is(204);
        ada.post(opened + "/payments", Map.of("to", member(ada, opened, "Cleo"), "currency", "EUR", "amount", "5"))
                .is(201);

        undo(ada, taken).is(200);

        assertThat(Splitwise.balances(ada, opened)).isEqualTo(Map.of("Ada Lovelace EUR", "5.00", "Cleo EUR", "-5.00"));
        assertThat(members(ada, opened).stream().map(it -> it.path("name").asString()))
                .containsExactly("Ada Lovelace", "Cleo");
    }

    @Test
    void nobody_brings_anything_into_a_group_of_others_or_one_that_is_archived() {
        var taken = send(ada, SPLITWISE + "?groupName=Trip", trip(TRIP)).is(201);
        var trip = group(ada, "Trip");
        var before = items(ben, IMPORTS).size();

        send(ben, SPLITWISE + "?me=Ben&group=" + trip, trip(TRIP)).isProblem(404, "GROUP_NOT_FOUND");
        send(ben, PREVIEWS + "?me=Ben&group=" + trip, trip(TRIP)).isProblem(404, "GROUP_NOT_FOUND");
        undo(ben, taken).isProblem(404, "IMPORT_NOT_FOUND");
        var tag = Map.of("If-Match", String.valueOf(ada.get(GROUPS + "/" + trip).header("ETag")));
        ada.patch(GROUPS + "/" + trip, "{\"archived\": true}", tag).is(200);
        send(ada, SPLITWISE, trip(TRIP)).isProblem(409, "GROUP_ARCHIVED");
        undo(ada, taken).isProblem(409, "GROUP_ARCHIVED");

        assertThat(items(ben, IMPORTS)).hasSize(before);
        assertThat(items(ada, IMPORTS)).hasSize(1);
    }

    private static String group(TestClient person, String name) {
        return items(person, GROUPS).stream()
                .filter(it -> it.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    @Test
    void nobody_is_two_members() {
        var benjamin = member(ada, path, "Benjamin");
        var me = member(ada, path, "Ada Lovelace");

        send(ada, SPLITWISE + "?group=" + id + "&member=Ben=" + benjamin + "&member=Cleo=" + benjamin, trip(TRIP))
                .isProblem(422, "MEMBER_TWICE");
        send(ada, SPLITWISE + "?group=" + id + "&me=Ben&member=Cleo=" + me, trip(TRIP))
                .isProblem(422, "MEMBER_TWICE");
        send(ada, SPLITWISE + "?group=" + id + "&member=Dan=" + benjamin, trip(TRIP))
                .isProblem(422, "UNKNOWN_MEMBER");

        assertThat(members(ada, path)).hasSize(2);
    }
}

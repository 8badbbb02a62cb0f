package dev.lifeops.sharing;

import static dev.lifeops.sharing.Friends.GROUPS;
import static dev.lifeops.sharing.Friends.book;
import static dev.lifeops.sharing.Friends.ifMatch;
import static dev.lifeops.sharing.Friends.members;
import static dev.lifeops.sharing.Friends.owed;
import static dev.lifeops.sharing.Friends.spent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class GroupTest {

    private final TestClient nobody;

    @Autowired
    GroupTest(TestClient nobody) {
        this.nobody = nobody;
    }

    @Test
    void whoever_is_invited_accepts_or_declines() {
        var ada = nobody.signedIn();
        var ben = nobody.signedIn();
        var group = ada.post(GROUPS, Map.of("name", "Flat")).is(201);
        var path = GROUPS + "/" + group.field("id");
        ada.post(path + "/members", Map.of("name", "Ben", "email", ben.email().toUpperCase(Locale.ROOT)))
                .is(201);

        var invitation = ben.get(GROUPS + "/invitations").is(200).body().path(0);
        assertThat(invitation.path("group").asString()).isEqualTo("Flat");
        assertThat(invitation.at("/members/0").asString()).isEqualTo("Ada Lovelace");
        ben.get(path).isProblem(404, "GROUP_NOT_FOUND");
        var accept = GROUPS + "/invitations/" + invitation.path("id").asString();
        nobody.signedIn().post(accept + "/accept", null).isProblem(404, "INVITATION_NOT_FOUND");

        ben.post(accept + "/accept", null).is(200);
        assertThat(statuses(ben.get(path).is(200))).isEqualTo("Ada Lovelace JOINED, Ben JOINED");
        ben.post(accept + "/accept", null).isProblem(404, "INVITATION_NOT_FOUND");

        var cleo = nobody.signedIn();
        ben.post(path + "/members", Map.of("name", "Cleo", "email", cleo.email()))
                .is(201);
        var declined = cleo.get(GROUPS + "/invitations").body().at("/0/id").asString();
        cleo.post(GROUPS + "/invitations/" + declined + "/decline", null).is(204);
        assertThat(statuses(ada.get(path))).isEqualTo("Ada Lovelace JOINED, Ben JOINED, Cleo NAMED");
        assertThat(cleo.get(GROUPS + "/invitations").body()).isEmpty();
    }

    @Test
    void names_and_addresses_are_in_a_group_once() {
        var friends = Friends.of(nobody, "dan");
        var ada = friends.ada();
        var members = friends.path() + "/members";

        ada.post(members, Map.of("name", "dan")).isProblem(409, "MEMBER_NAME_TAKEN");
        ada.post(members, Map.of("name", "Eve", "email", "eve@example.org")).is(201);
        ada.post(members, Map.of("name", "Eva", "email", "eve@example.org")).isProblem(409, "MEMBER_INVITED");
        ada.post(members, Map.of("name", "Me", "email", ada.email())).is(201);
        var mine = ada.get(GROUPS + "/invitations").body().at("/0/id").asString();
        ada.post(GROUPS + "/invitations/" + mine + "/accept", null).isProblem(409, "MEMBER_ALREADY");
        ada.post(members, Map.of("name", " ")).isProblem(422, "VALIDATION_FAILED");
        ada.post(members, Map.of("name", "X", "email", "no address")).is(422);
    }

    @Test
    void whoever_is_not_in_a_group_sees_nothing_of_it() {
        var friends = Friends.of(nobody, "Ben");
        var split =
                friends.split(book(friends.ada(), "Market", "30.00", ""), "").is(201);
        var eve = nobody.signedIn();
        var path = friends.path();

        eve.get(path).isProblem(404, "GROUP_NOT_FOUND");
        eve.get(path + "/history").isProblem(404, "GROUP_NOT_FOUND");
        eve.get(path + "/expenses").isProblem(404, "GROUP_NOT_FOUND");
        eve.get(path + "/expenses/" + split.field("id")).isProblem(404, "GROUP_NOT_FOUND");
        eve.get(path + "/settlement").isProblem(404, "GROUP_NOT_FOUND");
        eve.get(path + "/payments").isProblem(404, "GROUP_NOT_FOUND");
        eve.get(path + "/conversions").isProblem(404, "GROUP_NOT_FOUND");
        eve.post(path + "/members", Map.of("name", "Eve")).isProblem(404, "GROUP_NOT_FOUND");
        eve.delete(path + "/expenses/" + split.field("id")).isProblem(404, "GROUP_NOT_FOUND");
        eve.delete(path).isProblem(404, "GROUP_NOT_FOUND");
        assertThat(eve.get(GROUPS).field("totalItems")).isEqualTo("0");
    }

    @Test
    void what_was_shared_with_a_name_is_in_the_books_of_whoever_takes_it() {
        var friends = Friends.of(nobody, "dan");
        var ada = friends.ada();
        friends.split(book(ada, "Market", "30.00", ""), "").is(201);
        ada.post(friends.path() + "/expenses", """
                        {"paidBy": "%s", "bookedOn": "2026-03-03", "merchant": "Cinema", "currency": "EUR",
                         "amount": "8.00"}""".formatted(friends.id("dan"))).is(201);
        ada.post(friends.path() + "/payments", """
                        {"from": "%s", "to": "%s", "paidOn": "2026-03-04", "currency": "EUR", "amount": "5.00"}
                        """.formatted(friends.id("dan"), friends.me()))
                .is(201);
        var dan = nobody.signedIn();

        ada.post(friends.path() + "/members/" + friends.id("dan") + "/invitation", Map.of("email", dan.email()))
                .is(200);
        dan.post(GROUPS + "/invitations/" + friends.id("dan") + "/accept", null).is(200);

        assertThat(friends.balances("EUR")).isEqualTo(Map.of("Ada Lovelace", "6.00", "dan", "-6.00"));
        assertThat(owed(dan, "EUR")).isEqualTo("-6.00");
        assertThat(spent(dan)).isEqualByComparingTo("19.00");
        assertThat(owed(ada, "EUR")).isEqualTo("6.00");
    }

    @Test
    void whoever_owes_cannot_leave_and_whoever_left_sees_nothing_any_more() {
        var friends = Friends.of(nobody, "Ben", "eve");
        var ben = friends.person("Ben");
        var split = friends.split(
                        book(friends.ada(), "Market", "30.00", ""),
                        ", \"split\": " + friends.among("EQUALLY", "Ada Lovelace", "Ben"))
                .is(201);
        var benPath = friends.path() + "/members/" + friends.id("Ben");

        ben.delete(benPath).isProblem(409, "MEMBER_NOT_SETTLED");
        ben.post(friends.path() + "/payments", Map.of("to", friends.me(), "currency", "EUR", "amount", "15.00"))
                .is(201);
        ben.delete(benPath).is(204);
        friends.ada().delete(friends.path() + "/members/" + friends.id("eve")).is(204);

        ben.get(friends.path()).isProblem(404, "GROUP_NOT_FOUND");
        assertThat(spent(ben)).isEqualByComparingTo("15.00");
        assertThat(statuses(friends.ada().get(friends.path()))).isEqualTo("Ada Lovelace JOINED, Ben LEFT");
        friends.split(
                        book(friends.ada(), "Baker", "3.00", ""),
                        ", \"split\": " + friends.among("EQUALLY", "Ada Lovelace", "Ben"))
                .isProblem(409, "MEMBER_LEFT");
        friends.ada().delete(friends.path() + "/members/" + friends.me()).isProblem(409, "LAST_MEMBER");
        // what they bore can still be put right
        friends.ada()
                .patch(
                        friends.path() + "/expenses/" + split.field("id"),
                        "{\"split\": " + friends.among("SHARES", "Ada Lovelace=2", "Ben=1") + "}",
                        ifMatch(split))
                .is(200);
        assertThat(friends.balances("EUR")).isEqualTo(Map.of("Ada Lovelace", "-5.00", "Ben", "5.00"));
    }

    @Test
    void whoever_comes_back_is_who_they_were() {
        var friends = Friends.of(nobody, "Ben");
        var ben = friends.person("Ben");
        friends.split(book(friends.ada(), "Market", "30.00", ""), "").is(201);
        ben.post(friends.path() + "/payments", Map.of("to", friends.me(), "currency", "EUR", "amount", "15.00"))
                .is(201);
        ben.delete(friends.path() + "/members/" + friends.id("Ben")).is(204);

        friends.ada()
                .post(friends.path() + "/members", Map.of("name", "Ben again", "email", ben.email()))
                .is(201);
        var invitation = ben.get(GROUPS + "/invitations").body().at("/0/id").asString();
        ben.post(GROUPS + "/invitations/" + invitation + "/accept", null).is(200);

        assertThat(statuses(ben.get(friends.path()))).isEqualTo("Ada Lovelace JOINED, Ben JOINED");
        assertThat(spent(ben)).isEqualByComparingTo("15.00");
        assertThat(owed(ben, "EUR")).isEqualTo("0.00");
    }

    @Test
    void a_group_is_deleted_only_where_nothing_was_shared_and_else_archived() {
        var friends = Friends.of(nobody, "Ben");
        var ada = friends.ada();
        friends.split(book(ada, "Market", "30.00", ""), "").is(201);

        ada.delete(friends.path()).isProblem(409, "GROUP_NOT_SETTLED");
        friends.person("Ben")
                .post(friends.path() + "/payments", Map.of("to", friends.me(), "currency", "EUR", "amount", "15.00"))
                .is(201);
        ada.delete(friends.path()).isProblem(409, "GROUP_IN_USE");
        var shown = ada.get(friends.path()).is(200);
        ada.patch(friends.path(), Map.of("archived", true), Map.of()).isProblem(428, "PRECONDITION_REQUIRED");
        ada.patch(friends.path(), Map.of("archived", true), ifMatch(shown)).is(200);
        ada.patch(friends.path(), Map.of("name", "Late"), ifMatch(shown)).isProblem(412, "STALE_VERSION");
        friends.split(book(ada, "Baker", "3.00", ""), "").isProblem(409, "GROUP_ARCHIVED");
        assertThat(ada.get(GROUPS).is(200).body().at("/items/0/archived").asBoolean())
                .isTrue();

        var empty = ada.post(GROUPS, Map.of("name", "Empty")).is(201);
        ada.delete(GROUPS + "/" + empty.field("id")).is(204);
        ada.get(GROUPS + "/" + empty.field("id")).isProblem(404, "GROUP_NOT_FOUND");
    }

    private static String statuses(TestAnswer group) {
        return String.join(
                ", ",
                members(group).stream()
                        .map(it -> it.path("name").asString() + " "
                                + it.path("status").asString())
                        .toList());
    }
}

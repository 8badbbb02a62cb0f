package dev.lifeops.imports;

import static dev.lifeops.imports.Firefly.IMPORTS;
import static dev.lifeops.imports.Firefly.booked;
import static dev.lifeops.imports.Firefly.counts;
import static dev.lifeops.imports.Firefly.items;
import static dev.lifeops.imports.Firefly.send;
import static dev.lifeops.imports.Splitwise.GROUPS;
import static dev.lifeops.imports.Splitwise.PREVIEWS;
import static dev.lifeops.imports.Splitwise.SPLITWISE;
import static dev.lifeops.imports.Splitwise.TRIP;
import static dev.lifeops.imports.Splitwise.expenses;
import static dev.lifeops.imports.Splitwise.export;
import static dev.lifeops.imports.Splitwise.group;
import static dev.lifeops.imports.Splitwise.members;
import static dev.lifeops.imports.Splitwise.payments;
import static dev.lifeops.imports.Splitwise.spent;
import static dev.lifeops.imports.Splitwise.trip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.TestClient;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class SplitwiseTest {

    private final TestClient ada;

    @Autowired
    SplitwiseTest(TestClient client) {
        ada = client.signedIn();
    }

    @Test
    void expenses_come_with_who_paid_and_who_bears_what_and_payments_as_payments() {
        var taken = send(ada, SPLITWISE + "?name=in-the-mountains_2026-09-30_export.csv", trip(TRIP))
                .is(201);

        assertThat(counts(taken)).isEqualTo("3 new, 0 known, 0 refused, 3 transactions");
        assertThat(taken.header("Location")).isEqualTo(IMPORTS + "/" + taken.field("id"));
        var group = group(ada);
        assertThat(ada.get(group).field("name")).isEqualTo("in the mountains");
        assertThat(group).endsWith(taken.field("groupId"));
        assertThat(expenses(ada, group))
                .containsExactly(
                        "2026-03-02 Taxi to the station 45.00 EUR by Ben: Ada Lovelace 15.00 Ben 15.00 Cleo 15.00",
                        "2026-03-01 Dinner 90.00 EUR by Ada Lovelace: Ada Lovelace 30.00 Ben 30.00 Cleo 30.00");
        assertThat(payments(ada, group)).containsExactly("2026-03-04 Cleo gave Ada Lovelace 30.00 EUR");
        assertThat(taken.field("balanced")).isEqualTo("true");
        assertThat(Splitwise.balances(ada, group)).isEqualTo(Map.of("Ada Lovelace EUR", "15.00", "Cleo EUR", "-15.00"));
    }

    @Test
    void only_my_share_reaches_my_reports() {
        send(ada, SPLITWISE, trip(TRIP)).is(201);

        assertThat(spent(ada, "EUR")).isEqualByComparingTo("45.00");
    }

    @Test
    void what_i_paid_came_from_the_account_that_is_said_and_payments_went_there() {
        var card = ada.post("/api/v1/accounts", "{\"name\": \"Card\", \"type\": \"BANK\", \"currency\": \"EUR\"}")
                .is(201)
                .field("id");

        send(ada, SPLITWISE + "?account=" + card, trip(TRIP)).is(201);

        assertThat(ada.get("/api/v1/accounts/" + card).field("balance")).isEqualTo("-60.00");
        assertThat(items(ada, "/api/v1/accounts")).hasSize(2);
    }

    @Test
    void a_preview_says_all_of_it_and_stores_nothing() {
        var preview = send(ada, PREVIEWS, trip(TRIP)).is(200);

        assertThat(counts(preview)).isEqualTo("3 new, 0 known, 0 refused, 3 transactions");
        assertThat(preview.body().path("groupId").isNull()).isTrue();
        assertThat(preview.field("groupName")).isEqualTo("Splitwise");
        assertThat(preview.body()
                        .path("members")
                        .valueStream()
                        .map(it ->
                                it.path("name").asString() + " " + it.path("me").asBoolean()))
                .containsExactly("Ada Lovelace true", "Ben false", "Cleo false");
        assertThat(preview.body()
                        .path("balances")
                        .valueStream()
                        .map(it -> it.path("name").asString() + " "
                                + it.path("told").asString() + " "
                                + it.path("held").asString()))
                .containsExactly("Ada Lovelace 15.00 15.00", "Ben 0.00 0.00", "Cleo -15.00 -15.00");
        assertThat(preview.field("balanced")).isEqualTo("true");
        var taxi = preview.body().at("/first/1");
        assertThat(taxi.at("/paidBy/0").asString()).isEqualTo("Ben");
        assertThat(taxi.path("myShare").asString()).isEqualTo("15.00");
        assertThat(items(ada, GROUPS)).isEmpty();
        assertThat(booked(ada)).isEmpty();
        assertThat(items(ada, IMPORTS)).isEmpty();
    }

    @Test
    void a_later_export_goes_into_the_same_group_and_brings_only_what_is_new() {
        send(ada, SPLITWISE, trip(TRIP)).is(201);
        var later = export(
                "Cleo,Ada Lovelace,Ben,Dan",
                "2026-03-01,Dinner,Restaurant,90.00,EUR,-30.00,60.00,-30.00,0.00",
                "2026-03-02,Taxi to the station,Taxi,45.00,EUR,-15.00,-15.00,30.00,0.00",
                "2026-03-04,Cleo paid Ada L.,Zahlung,30.00,EUR,30.00,-30.00,0.00,0.00",
                "2026-03-09,Ice cream,General,8.00,EUR,0.00,-4.00,0.00,4.00");

        var taken = send(ada, SPLITWISE, later).is(201);

        assertThat(counts(taken)).isEqualTo("1 new, 3 known, 0 refused, 1 transactions");
        assertThat(taken.field("balanced")).isEqualTo("true");
        assertThat(expenses(ada, group(ada))).hasSize(3);
        assertThat(members(ada, group(ada))).hasSize(4);
        assertThat(counts(send(ada, SPLITWISE, later).is(201))).isEqualTo("0 new, 4 known, 0 refused, 0 transactions");
    }

    @Test
    void the_same_thing_twice_on_one_day_is_two() {
        var coffee = "2026-03-01,Coffee,General,6.00,EUR,3.00,-3.00,0.00";

        assertThat(counts(send(ada, SPLITWISE, trip(coffee, coffee)).is(201))).startsWith("2 new, 0 known");
        assertThat(counts(send(ada, SPLITWISE, trip(coffee, coffee, coffee)).is(201)))
                .startsWith("1 new, 2 known");
    }

    @Test
    void two_at_once_bring_nothing_twice() {
        send(ada, SPLITWISE, trip(TRIP[0])).is(201);

        InParallel.times(4, () -> send(ada, SPLITWISE, trip(TRIP)).is(201));

        assertThat(expenses(ada, group(ada))).hasSize(2);
        assertThat(payments(ada, group(ada))).hasSize(1);
    }

    @Test
    void where_several_paid_each_is_owed_what_the_file_says() {
        var taken = send(
                        ada,
                        SPLITWISE,
                        export(
                                "Ada Lovelace,Ben,Cleo,Dan",
                                "2026-03-01,Cabin,Hotel,100.01,EUR,35.00,15.00,-25.00,-25.00"))
                .is(201);

        assertThat(taken.field("balanced")).isEqualTo("true");
        assertThat(counts(taken)).isEqualTo("1 new, 0 known, 0 refused, 2 transactions");
        assertThat(expenses(ada, group(ada)))
                .containsExactlyInAnyOrder(
                        "2026-03-01 Cabin 60.01 EUR by Ada Lovelace: Ada Lovelace 25.01 Cleo 25.00 Dan 10.00",
                        "2026-03-01 Cabin 40.00 EUR by Ben: Ben 25.00 Dan 15.00");
        assertThat(spent(ada, "EUR")).isEqualByComparingTo("25.01");
    }

    @Test
    void what_came_back_for_all_is_owed_like_money_that_was_given() {
        var taken = send(ada, SPLITWISE, trip("2026-03-05,Deposit back,General,-30.00,EUR,10.00,10.00,-20.00"))
                .is(201);

        assertThat(taken.field("balanced")).isEqualTo("true");
        assertThat(payments(ada, group(ada)))
                .containsExactlyInAnyOrder(
                        "2026-03-05 Ada Lovelace gave Cleo 10.00 EUR", "2026-03-05 Ben gave Cleo 10.00 EUR");
        assertThat(spent(ada, "EUR")).isEqualByComparingTo("0");
    }

    @Test
    void categories_of_splitwise_are_those_of_the_default_tree() {
        send(ada, SPLITWISE, trip(TRIP)).is(201);

        var lines = items(ada, group(ada) + "/expenses").stream()
                .map(it -> it.at("/lines/0/category").asString(""));
        assertThat(lines).containsExactly("taxi", "restaurants");
    }

    @Test
    void an_import_that_is_undone_is_gone_with_its_group_and_may_come_again() {
        var taken = send(ada, SPLITWISE, trip(TRIP)).is(201);

        var undone = ada.post(IMPORTS + "/" + taken.field("id") + "/undo", null).is(200);

        assertThat(undone.field("status")).isEqualTo("UNDONE");
        assertThat(items(ada, GROUPS)).isEmpty();
        assertThat(booked(ada)).isEmpty();
        assertThat(items(ada, "/api/v1/accounts").stream()
                        .map(it -> it.path("type").asString() + " "
                                + it.path("balance").asString()))
                .containsOnly("CASH 0.00");
        ada.post(IMPORTS + "/" + taken.field("id") + "/undo", null).isProblem(409, "IMPORT_UNDONE");
        assertThat(counts(send(ada, SPLITWISE, trip(TRIP)).is(201))).startsWith("3 new, 0 known");
    }

    @Test
    void lines_tell_what_became_of_them() {
        var taken = send(ada, SPLITWISE, trip(TRIP)).is(201);

        var lines = items(ada, IMPORTS + "/" + taken.field("id") + "/lines");

        assertThat(lines.stream()
                        .map(it -> it.path("line").asInt() + " "
                                + it.path("expenseIds").size() + " "
                                + it.path("paymentIds").size()))
                .containsExactly("3 1 0", "4 1 0", "5 0 1");
        ada.get(group(ada) + "/expenses/" + lines.getFirst().at("/expenseIds/0").asString())
                .is(200);
    }

    @Test
    void an_export_in_another_language_with_several_currencies_is_read_by_its_columns() {
        var file = """
                Datum,Beschreibung,Kategorie,Kosten,Währung,Ines Giner,Papa,Ada

                2026-07-02,"Flug, hin und zurück",Flugzeug,2362.00,EUR,-2362.00,2362.00,0.00
                2026-07-15,Essen,Restaurant,90.00,USD,60.00,-30.00,-30.00
                2026-07-28,Ines G. zahlte Papa,Zahlung,94.53,EUR,94.53,-94.53,0.00
                2026-07-29,Suppe,Restaurant,923.5950,JPY,0.00,307.865,-307.865

                2026-08-02,Gesamtbilanz, , ,EUR,-2267.47,2267.47,0.00
                2026-08-02,Gesamtbilanz, , ,USD,60.00,-30.00,-30.00
                2026-08-02,Gesamtbilanz, , ,JPY,0.00,307.865,-307.865
                """;

        var taken = send(ada, SPLITWISE, file).is(201);

        assertThat(counts(taken)).isEqualTo("4 new, 0 known, 0 refused, 4 transactions");
        assertThat(taken.field("balanced")).isEqualTo("true");
        assertThat(payments(ada, group(ada))).containsExactly("2026-07-28 Ines Giner gave Papa 94.53 EUR");
        assertThat(spent(ada, "USD")).isEqualByComparingTo("30.00");
        assertThat(spent(ada, "JPY")).isEqualByComparingTo("307.865");
        assertThat(spent(ada, "EUR")).isEqualByComparingTo("0");
    }

    @Test
    void a_payment_is_known_by_what_splitwise_writes_of_it_in_any_language() {
        send(
                        ada,
                        SPLITWISE,
                        export(
                                "Ada Lovelace,Ben Kowalski",
                                "2026-03-01,Ben K. maksoi Ada L.,Maksu,20.00,EUR,-20.00,20.00",
                                "2026-03-02,Ben K. brought Ada L. to the airport,Muu,20.00,EUR,-20.00,20.00"))
                .is(201);

        assertThat(payments(ada, group(ada))).containsExactly("2026-03-01 Ben Kowalski gave Ada Lovelace 20.00 EUR");
        assertThat(expenses(ada, group(ada))).hasSize(1);
    }

    @Test
    void a_table_that_a_spreadsheet_has_saved_and_one_of_a_friend_are_read_as_well() {
        var file = "\ufeffNote: does not include group expenses\n\n"
                + trip(TRIP).replace(',', ';').replace("15.00", "15,00").replace("90.00", "90,0");

        var taken = send(ada, SPLITWISE, file).is(201);

        assertThat(counts(taken)).startsWith("3 new");
        assertThat(taken.field("balanced")).isEqualTo("true");
    }

    @Test
    void who_i_am_is_said_or_told_by_my_name() {
        var strangers = export("Ben,Cleo", "2026-03-01,Tea,General,4.00,EUR,2.00,-2.00");
        var shortened = export("Ben,Ada L.", "2026-03-01,Tea,General,4.00,EUR,2.00,-2.00");

        var refused = send(ada, PREVIEWS, strangers).isProblem(422, "ME_UNKNOWN");

        assertThat(refused.body().path("members").valueStream().map(it -> it.asString()))
                .containsExactly("Ben", "Cleo");
        send(ada, PREVIEWS + "?me=Dan", strangers).isProblem(422, "UNKNOWN_MEMBER");
        Stream.of(send(ada, PREVIEWS + "?me=cleo", strangers), send(ada, PREVIEWS, shortened))
                .map(it -> it.is(200).body())
                .forEach(it -> {
                    assertThat(it.at("/members/1/me").asBoolean()).isTrue();
                    assertThat(it.at("/members/1/name").asString()).isEqualTo("Ada Lovelace");
                });
        send(ada, PREVIEWS, export("Ada B.,Ada C.", "2026-03-01,Tea,General,4.00,EUR,2.00,-2.00"))
                .isProblem(422, "ME_UNKNOWN");
    }
}

package dev.lifeops.imports;

import static dev.lifeops.imports.Firefly.FIREFLY;
import static dev.lifeops.imports.Firefly.IMPORTS;
import static dev.lifeops.imports.Firefly.PREVIEWS;
import static dev.lifeops.imports.Firefly.balances;
import static dev.lifeops.imports.Firefly.booked;
import static dev.lifeops.imports.Firefly.counts;
import static dev.lifeops.imports.Firefly.export;
import static dev.lifeops.imports.Firefly.items;
import static dev.lifeops.imports.Firefly.line;
import static dev.lifeops.imports.Firefly.payment;
import static dev.lifeops.imports.Firefly.send;
import static dev.lifeops.imports.Firefly.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is refused leaves nothing behind, and of what can be taken nothing stays away. */
@ApiTest
class RefusedFireflyTest {

    private static final String GOOD = line(1, payment("-3.00", "Kiosk", "Paper"));

    private final TestClient ada;

    @Autowired
    RefusedFireflyTest(TestClient client) {
        ada = client.signedIn();
    }

    @Test
    void lines_that_cannot_be_taken_are_listed_with_their_number_and_reason_and_stop_nothing() {
        var pay = payment("-1.00", "Kiosk", "Paper");

        var taken = send(
                        ada,
                        FIREFLY,
                        export(
                                GOOD,
                                line(2, with(pay, "amount", "much")),
                                line(3, with(pay, "date", "2026-02-31T00:00:00+01:00")),
                                line(4, with(pay, "currency_code", "XBT")),
                                line(5, with(pay, "type", "Wish")),
                                line(6, with(pay, "source_type", "Revenue account")),
                                line(7, with(pay, "amount", "-0.00001")),
                                line(8, with(pay, "notes", "first\nsecond")),
                                line(9, with(pay, "currency_code", "USD")),
                                line(
                                        10,
                                        with(pay, "destination_name", "Checking", "destination_type", "Asset account")),
                                "11,12,13",
                                line(1, pay)))
                .is(201);

        assertThat(counts(taken)).isEqualTo("2 new, 1 known, 9 refused, 2 transactions");
        assertThat(items(ada, IMPORTS + "/" + taken.field("id") + "/lines?outcome=REFUSED&size=50").stream()
                        .map(it -> it.path("line").asInt() + " "
                                + it.path("reason").asString()))
                .containsExactly(
                        "3 \"much\" is no amount",
                        "4 \"2026-02-31T00:00:00+01:00\" is no day",
                        "5 \"XBT\" is no currency of ISO 4217",
                        "6 \"Wish\" is no kind of transaction that is known",
                        "7 neither side is an account of yours",
                        "8 \"-0.00001\" has more digits than an amount may have",
                        "11 it is in USD, and the account \"Checking\" in EUR",
                        "12 both sides are the account \"Checking\"",
                        "13 it has more or fewer columns than headings");
    }

    @Test
    void what_is_no_export_is_refused() {
        send(ada, FIREFLY, new byte[0]).isProblem(422, "EMPTY_FILE");
        send(ada, FIREFLY, "a letter\nto nobody\n").isProblem(422, "NOT_A_FIREFLY_EXPORT");
        send(ada, FIREFLY, export(GOOD).getBytes(StandardCharsets.UTF_16)).isProblem(422, "FILE_DAMAGED");
        send(ada, FIREFLY, export(line(1, payment("much", "Kiosk", "Paper")))).isProblem(422, "NOTHING_READABLE");
        send(ada, FIREFLY + "?account=Checking", export(GOOD)).isProblem(422, "UNKNOWN_ACCOUNT");
        send(ada, FIREFLY + "?account=Checking=" + UUID.randomUUID(), export(GOOD))
                .isProblem(422, "UNKNOWN_ACCOUNT");

        assertThat(booked(ada)).isEmpty();
        assertThat(balances(ada)).isEmpty();
        assertThat(items(ada, IMPORTS)).isEmpty();
    }

    @Test
    void an_account_in_another_currency_is_not_taken_for_this_one() {
        var dollars = ada.post("/api/v1/accounts", "{\"name\": \"D\", \"type\": \"BANK\", \"currency\": \"USD\"}")
                .is(201)
                .field("id");

        send(ada, PREVIEWS + "?account=Checking=" + dollars, export(GOOD)).isProblem(409, "CURRENCY_MISMATCH");
        send(ada, FIREFLY + "?account=Nobody's=" + dollars, export(GOOD)).isProblem(422, "UNKNOWN_ACCOUNT");
    }

    @Test
    void a_file_above_the_bound_is_refused() {
        send(ada, FIREFLY, new byte[(20 << 20) + 1]).isProblem(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_costs_no_more_than_what_follows_it() {
        var taken = send(
                        ada,
                        FIREFLY,
                        export(GOOD, line(2, payment("-1.00", "\"", "x")).replace("\"\"\"\"", "\"open")))
                .is(201);

        assertThat(counts(taken)).isEqualTo("1 new, 0 known, 1 refused, 1 transactions");
    }

    @Test
    void a_table_that_a_spreadsheet_has_saved_is_read_as_well() {
        var file = "\ufeff" + export(GOOD).replace(',', ';');

        assertThat(counts(send(ada, FIREFLY, file).is(201))).startsWith("1 new");
    }
}

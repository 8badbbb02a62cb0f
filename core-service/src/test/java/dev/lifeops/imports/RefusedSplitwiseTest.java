package dev.lifeops.imports;

import static dev.lifeops.imports.Firefly.IMPORTS;
import static dev.lifeops.imports.Firefly.booked;
import static dev.lifeops.imports.Firefly.counts;
import static dev.lifeops.imports.Firefly.export;
import static dev.lifeops.imports.Firefly.items;
import static dev.lifeops.imports.Firefly.line;
import static dev.lifeops.imports.Firefly.payment;
import static dev.lifeops.imports.Firefly.send;
import static dev.lifeops.imports.Splitwise.GROUPS;
import static dev.lifeops.imports.Splitwise.SPLITWISE;
import static dev.lifeops.imports.Splitwise.TRIP;
import static dev.lifeops.imports.Splitwise.expenses;
import static dev.lifeops.imports.Splitwise.group;
import static dev.lifeops.imports.Splitwise.trip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is refused leaves nothing behind, and of what can be taken nothing stays away. */
@ApiTest
class RefusedSplitwiseTest {

    private final TestClient ada;

    @Autowired
    RefusedSplitwiseTest(TestClient client) {
        ada = client.signedIn();
    }

    @Test
    void lines_that_cannot_be_taken_are_listed_with_their_number_and_reason_and_stop_nothing() {
        var file = """
                Date,Description,Category,Cost,Currency,Ada Lovelace,Ben
                2026-03-01,Tea,General,4.00,EUR,2.00,-2.00
                2026-03-02,Tea,General,much,EUR,2.00,-2.00
                2026-02-31,Tea,General,4.00,EUR,2.00,-2.00
                2026-03-02,Tea,General,4.00,BTC,2.00,-2.00
                2026-03-02,Tea,General,4.00,EUR,2.00,-1.99
                2026-03-02,Tea,General,1.00,EUR,2.00,-2.00
                2026-03-02,Mine alone,General,4.00,EUR,0.00,0.00
                2026-03-02,Tea,General,"1,234",EUR,2.00,-2.00
                2026-03-02,Tea,General,4.00,EUR,2.00
                2026-03-02,Tea,General,4.00,EUR,2.00001,-2.00001
                2026-03-02,Ben paid Ada L.,Payment,4.00,EUR,-2.00,2.00
                2026-03-02,Tea,General,=2+2,EUR,2.00,-2.00

                2026-03-09,Total balance, , ,EUR,2.00,-2.00
                2026-03-09,Total balance, , ,BTC,2.00,-2.00
                """;

        var taken = send(ada, SPLITWISE, file).is(201);

        assertThat(counts(taken)).isEqualTo("1 new, 0 known, 12 refused, 1 transactions");
        assertThat(taken.field("balanced")).isEqualTo("true");
        assertThat(items(ada, IMPORTS + "/" + taken.field("id") + "/lines?outcome=REFUSED&size=50").stream()
                        .map(it -> it.path("line").asInt() + " "
                                + it.path("reason").asString()))
                .containsExactly(
                        "3 \"much\" is no amount",
                        "4 \"2026-02-31\" is no day",
                        "5 \"BTC\" is no currency of ISO 4217",
                        "6 what members paid and bore comes to 0.01 and not to nothing",
                        "7 it cost 1, and members owe 2 for it",
                        "8 nobody owes anything for it",
                        "9 \"1,234\" is no amount",
                        "10 it has more or fewer columns than headings",
                        "11 \"2.00001\" has more digits than an amount may have",
                        "12 4 was paid, and members gave 2",
                        "13 \"=2+2\" is no amount",
                        "16 \"BTC\" is no currency of ISO 4217");
    }

    @Test
    void what_a_line_does_not_bring_is_missing_in_the_balances_and_said_so() {
        var file = trip("2026-03-01,Tea,General,4.00,EUR,2.00,-2.00,0.00", TRIP[0])
                .replace("Dining out,90.00", "Dining out,9.00");

        var taken = send(ada, SPLITWISE, file).is(201);

        assertThat(counts(taken)).startsWith("1 new, 0 known, 1 refused");
        assertThat(taken.field("balanced")).isEqualTo("false");
    }

    @Test
    void what_is_no_export_is_refused() {
        send(ada, SPLITWISE, new byte[0]).isProblem(422, "EMPTY_FILE");
        send(ada, SPLITWISE, "a letter\nto nobody\n").isProblem(422, "NOT_A_SPLITWISE_EXPORT");
        send(ada, SPLITWISE, export(line(1, payment("-3.00", "Kiosk", "Paper"))))
                .isProblem(422, "NOT_A_SPLITWISE_EXPORT");
        send(ada, SPLITWISE, Splitwise.export("Ada Lovelace", "2026-03-01,Tea,General,4.00,EUR,0.00"))
                .isProblem(422, "NOT_A_SPLITWISE_EXPORT");
        send(ada, SPLITWISE, trip(TRIP).getBytes(StandardCharsets.UTF_16)).isProblem(422, "FILE_DAMAGED");
        send(ada, SPLITWISE, trip("2026-03-01,Tea,General,much,EUR,2.00,-2.00,0.00"))
                .isProblem(422, "NOTHING_READABLE");
        send(ada, SPLITWISE + "?group=" + UUID.randomUUID(), trip(TRIP)).isProblem(404, "GROUP_NOT_FOUND");
        send(ada, SPLITWISE + "?member=Ben=" + UUID.randomUUID(), trip(TRIP)).isProblem(422, "UNKNOWN_MEMBER");
        send(ada, SPLITWISE + "?account=" + UUID.randomUUID(), trip(TRIP)).isProblem(422, "UNKNOWN_ACCOUNT");
        send(ada, SPLITWISE + "?member=Ben", trip(TRIP)).isProblem(422, "UNKNOWN_MEMBER");

        assertThat(booked(ada)).isEmpty();
        assertThat(items(ada, GROUPS)).isEmpty();
        assertThat(items(ada, IMPORTS)).isEmpty();
    }

    @Test
    void a_file_that_breaks_off_is_refused_wherever_it_does() {
        var file = trip(TRIP);
        var heading = file.indexOf('\n', file.indexOf("Dinner"));
        var end = file.indexOf("Total balance");

        for (var cut = heading; cut < end; cut += 7) {
            send(ada, SPLITWISE, file.substring(0, cut)).isProblem(422, "FILE_DAMAGED");
        }

        assertThat(items(ada, GROUPS)).isEmpty();
    }

    @Test
    void more_members_than_a_group_may_have_leave_nothing_behind() {
        var people = new StringBuilder("Ada Lovelace");
        var nets = new StringBuilder("2026-03-01,Tea,General,4.00,EUR,2.00,-2.00");
        for (var person = 0; person < 200; person++) {
            people.append(",Guest ").append(person);
            nets.append(person == 0 ? "" : ",0.00");
        }

        send(ada, SPLITWISE, Splitwise.export(people.toString(), nets.toString()))
                .isProblem(409, "GROUP_FULL");

        assertThat(items(ada, GROUPS)).isEmpty();
        assertThat(items(ada, IMPORTS)).isEmpty();
    }

    @Test
    void a_file_above_the_bound_is_refused() {
        send(ada, SPLITWISE, new byte[(20 << 20) + 1]).isProblem(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void more_lines_than_can_be_written_down_at_once_are_refused() {
        send(ada, SPLITWISE, trip(Collections.nCopies(5_001, TRIP[0]).toArray(String[]::new)))
                .isProblem(422, "TOO_MANY_LINES");

        assertThat(items(ada, GROUPS)).isEmpty();
    }

    @Test
    void a_formula_is_a_text_like_any_other() {
        send(ada, SPLITWISE, trip("2026-03-01,=SUM(A1),General,4.00,EUR,2.00,-2.00,0.00"))
                .is(201);

        assertThat(expenses(ada, group(ada)).getFirst()).startsWith("2026-03-01 =SUM(A1) 4.00 EUR");
        assertThat(ada.get("/api/v1/reports/sums?by=MERCHANT&from=2026-01-01&to=2026-12-31&format=csv")
                        .is(200)
                        .text())
                .contains("'=SUM(A1)");
    }
}

package dev.lifeops.imports;

import static dev.lifeops.imports.Firefly.FIREFLY;
import static dev.lifeops.imports.Firefly.IMPORTS;
import static dev.lifeops.imports.Firefly.MONTH;
import static dev.lifeops.imports.Firefly.PREVIEWS;
import static dev.lifeops.imports.Firefly.balances;
import static dev.lifeops.imports.Firefly.booked;
import static dev.lifeops.imports.Firefly.counts;
import static dev.lifeops.imports.Firefly.deposit;
import static dev.lifeops.imports.Firefly.export;
import static dev.lifeops.imports.Firefly.items;
import static dev.lifeops.imports.Firefly.line;
import static dev.lifeops.imports.Firefly.only;
import static dev.lifeops.imports.Firefly.payment;
import static dev.lifeops.imports.Firefly.send;
import static dev.lifeops.imports.Firefly.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class FireflyTest {

    private final TestClient client;
    private final TestClient ada;

    @Autowired
    FireflyTest(TestClient client) {
        this.client = client;
        ada = client.signedIn();
    }

    @Test
    void what_went_out_came_in_and_moved_is_booked_on_accounts_that_are_made_for_it() {
        var taken = send(ada, FIREFLY + "?name=transactions.csv", MONTH).is(201);

        assertThat(counts(taken)).isEqualTo("4 new, 0 known, 0 refused, 3 transactions");
        assertThat(taken.header("Location")).isEqualTo(IMPORTS + "/" + taken.field("id"));
        assertThat(booked(ada))
                .containsExactly(
                        "2026-03-03 TRANSFER 200.00 EUR ",
                        "2026-03-02 INCOME 2500.00 EUR Employer",
                        "2026-03-01 EXPENSE 12.50 EUR Corner shop");
        assertThat(balances(ada)).containsExactly("Checking 3287.50 EUR", "Savings 200.00 EUR");
        var account = items(ada, "/api/v1/accounts").getFirst();
        assertThat(account.path("openingBalance").asString()).isEqualTo("1000.00");
        assertThat(account.path("openedOn").asString()).isEqualTo("2026-01-01");
    }

    @Test
    void a_preview_says_all_of_it_and_stores_nothing() {
        var preview = send(ada, PREVIEWS, MONTH).is(200);

        assertThat(counts(preview)).isEqualTo("4 new, 0 known, 0 refused, 3 transactions");
        var account = preview.body().at("/accounts/0");
        assertThat(account.path("name").asString()).isEqualTo("Checking");
        assertThat(account.path("accountId").isNull()).isTrue();
        assertThat(account.path("openingBalance").asString()).isEqualTo("1000.00");
        assertThat(preview.body().at("/first/0/merchant").asString()).isEqualTo("Corner shop");
        assertThat(booked(ada)).isEmpty();
        assertThat(balances(ada)).isEmpty();
        assertThat(items(ada, IMPORTS)).isEmpty();
    }

    @Test
    void splits_of_one_group_are_the_lines_of_one_transaction_with_categories_tags_and_notes() {
        ada.post("/api/v1/categories", "{\"name\": \"Groceries\"}").is(201);

        send(
                        ada,
                        FIREFLY,
                        export(
                                line(
                                        7,
                                        with(
                                                payment("-8.00", "Market", "Apples"),
                                                "group_id",
                                                "7",
                                                "group_title",
                                                "Saturday",
                                                "category",
                                                "groceries",
                                                "tags",
                                                "cash,weekend",
                                                "notes",
                                                "with Bob,\nand \"Eve\"")),
                                line(
                                        8,
                                        with(
                                                payment("-4.50", "Market", "Soap"),
                                                "group_id",
                                                "7",
                                                "group_title",
                                                "Saturday",
                                                "category",
                                                "Household",
                                                "tags",
                                                "weekend"))))
                .is(201);

        var transaction = only(ada);
        assertThat(transaction.path("amount").asString()).isEqualTo("12.50");
        assertThat(transaction.path("note").asString()).isEqualTo("Saturday\nwith Bob,\nand \"Eve\"");
        assertThat(transaction.path("tags").valueStream().map(JsonNode::asString))
                .containsExactly("cash", "weekend");
        assertThat(transaction
                        .path("lines")
                        .valueStream()
                        .map(it -> it.path("description").asString() + " "
                                + it.path("amount").asString() + " "
                                + it.path("categorySource").asString()))
                .containsExactly("Apples 8.00 PERSON", "Soap 4.50 PERSON");
        assertThat(items(ada, "/api/v1/categories").stream()
                        .map(it -> it.path("name").asString()))
                .containsExactly("Groceries", "Household");
    }

    @Test
    void of_what_was_paid_abroad_both_amounts_are_kept() {
        send(
                        ada,
                        FIREFLY,
                        export(line(
                                1,
                                with(
                                        payment("-23.80", "Zabka", "Snacks"),
                                        "foreign_currency_code",
                                        "PLN",
                                        "foreign_amount",
                                        "-100.00"))))
                .is(201);

        assertThat(booked(ada)).containsExactly("2026-03-01 EXPENSE 100.00 PLN Zabka");
        assertThat(balances(ada)).containsExactly("Checking -23.80 EUR");
    }

    @Test
    void a_correction_of_a_balance_is_nobodys_income() {
        var correction = with(
                deposit("3.00", "Checking reconciliation (EUR)", "Reconciliation"),
                "type",
                "Reconciliation",
                "source_type",
                "Reconciliation account");

        send(ada, FIREFLY, export(line(1, correction))).is(201);

        assertThat(only(ada).at("/lines/0/type").asString()).isEqualTo("OTHER");
        assertThat(booked(ada)).containsExactly("2026-03-01 INCOME 3.00 EUR ");
    }

    @Test
    void the_same_export_again_brings_nothing_and_a_later_one_what_is_new() {
        send(ada, FIREFLY, MONTH).is(201);

        var again = send(ada, FIREFLY, MONTH).is(201);
        var later = send(ada, FIREFLY, MONTH + line(5, payment("-3.00", "Kiosk", "Paper")) + "\n")
                .is(201);

        assertThat(counts(again)).isEqualTo("0 new, 4 known, 0 refused, 0 transactions");
        assertThat(counts(later)).isEqualTo("1 new, 4 known, 0 refused, 1 transactions");
        assertThat(booked(ada)).hasSize(4);
        assertThat(balances(ada)).containsExactly("Checking 3284.50 EUR", "Savings 200.00 EUR");
    }

    @Test
    void an_export_that_is_sent_twice_at_once_counts_once() {
        InParallel.times(4, () -> send(ada, FIREFLY, MONTH).is(201));

        assertThat(booked(ada)).hasSize(3);
        assertThat(balances(ada)).hasSize(2);
    }

    @Test
    void another_instance_counts_from_one_as_well() {
        send(ada, FIREFLY, MONTH).is(201);

        var other = send(ada, FIREFLY, MONTH.replace("2026-03-05T10:00", "2026-03-06T11:00"))
                .is(201);

        assertThat(other.field("newLines")).isEqualTo("3");
        assertThat(items(ada, IMPORTS + "/" + other.field("id") + "/lines?outcome=REFUSED")
                        .getFirst()
                        .path("reason")
                        .asString())
                .contains("was there before");
    }

    @Test
    void an_import_is_undone_whole_and_can_come_again() {
        var taken = send(ada, FIREFLY, MONTH.replace(",Savings,", ",Nest egg,")).is(201);
        var path = IMPORTS + "/" + taken.field("id");

        var undone = ada.post(path + "/undo", null).is(200);

        assertThat(undone.field("status")).isEqualTo("UNDONE");
        assertThat(booked(ada)).isEmpty();
        assertThat(balances(ada)).isEmpty();
        assertThat(items(ada, "/api/v1/categories")).isEmpty();
        ada.post(path + "/undo", null).isProblem(409, "IMPORT_UNDONE");
        assertThat(counts(send(ada, FIREFLY, MONTH).is(201))).startsWith("4 new");
    }

    @Test
    void what_something_else_lies_on_stays_when_an_import_is_undone() {
        var taken = send(ada, FIREFLY, MONTH).is(201);
        var account = items(ada, "/api/v1/accounts").getFirst().path("id").asString();
        ada.post("/api/v1/transactions", """
                        {"bookedOn": "2026-04-01", "currency": "EUR", "amount": "5.00", "accountId": "%s"}""".formatted(account)).is(201);

        ada.post(IMPORTS + "/" + taken.field("id") + "/undo", null).is(200);

        assertThat(balances(ada)).containsExactly("Checking -5.00 EUR");
    }

    @Test
    void what_a_bank_has_told_of_since_is_not_undone_beneath_it() {
        var taken = send(ada, FIREFLY, MONTH).is(201);
        var account = items(ada, "/api/v1/accounts").getFirst().path("id").asString();
        var statement = send(ada, "/api/v1/statements/imports?accountId=" + account, """
                        Date;Payee;Amount
                        2026-03-02;CORNER SHOP 12;-12.50
                        """)
                .is(201);
        var path = IMPORTS + "/" + taken.field("id") + "/undo";

        ada.post(path, null).isProblem(409, "IMPORT_JOINED");
        ada.post("/api/v1/statements/imports/" + statement.field("id") + "/undo", null)
                .is(200);
        ada.post(path, null).is(200);

        assertThat(booked(ada)).isEmpty();
    }

    @Test
    void what_groups_have_to_do_with_it_follows_when_an_import_is_undone() {
        var taken = send(ada, FIREFLY, MONTH).is(201);
        var group = ada.post("/api/v1/groups", "{\"name\": \"Friends\"}").is(201);
        var path = "/api/v1/groups/" + group.field("id");
        var dan = ada.post(path + "/members", "{\"name\": \"dan\"}").is(201);
        ada.post(path + "/expenses/split", "{\"transactionId\": \"%s\"}".formatted(transaction("EXPENSE")))
                .is(201);
        ada.post(path + "/payments", """
                        {"from": "%s", "to": "%s", "currency": "EUR", "amount": "2500.00", "paidOn": "2026-03-02",
                         "transactionId": "%s"}""".formatted(member(dan, 1), member(dan, 0), transaction("INCOME")))
                .is(201);

        ada.post(IMPORTS + "/" + taken.field("id") + "/undo", null).is(200);

        assertThat(items(ada, path + "/expenses")).isEmpty();
        assertThat(booked(ada)).containsExactly("2026-03-02 TRANSFER 2500.00 EUR dan");
    }

    private String transaction(String kind) {
        return items(ada, "/api/v1/transactions?kind=" + kind)
                .getFirst()
                .path("id")
                .asString();
    }

    private static String member(TestAnswer group, int at) {
        return group.body().path("members").path(at).path("id").asString();
    }

    @Test
    void imports_are_nobody_elses() {
        var taken = send(ada, FIREFLY, MONTH).is(201);
        var path = IMPORTS + "/" + taken.field("id");
        var account = items(ada, "/api/v1/accounts").getFirst().path("id").asString();
        var eve = client.signedIn();

        eve.get(path).isProblem(404, "IMPORT_NOT_FOUND");
        eve.get(path + "/lines").isProblem(404, "IMPORT_NOT_FOUND");
        eve.post(path + "/undo", null).isProblem(404, "IMPORT_NOT_FOUND");
        send(eve, FIREFLY + "?account=Checking=" + account, MONTH).isProblem(422, "UNKNOWN_ACCOUNT");
        assertThat(items(eve, IMPORTS)).isEmpty();
        assertThat(counts(send(eve, FIREFLY, MONTH).is(201))).startsWith("4 new");
    }
}

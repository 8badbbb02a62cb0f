package dev.lifeops.statements;

import static dev.lifeops.statements.Bank.MATCHES;
import static dev.lifeops.statements.Bank.account;
import static dev.lifeops.statements.Bank.balance;
import static dev.lifeops.statements.Bank.booked;
import static dev.lifeops.statements.Bank.items;
import static dev.lifeops.statements.Bank.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifeops.TestClient;
import dev.lifeops.receipts.ReceiptsTest;
import dev.lifeops.receipts.Shoebox;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The bank is often quicker than the person. */
@ReceiptsTest
class ConfirmedReceiptTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Shoebox shoebox;
    private final JdbcClient database;
    private final TestClient ada;
    private final String konto;

    @Autowired
    ConfirmedReceiptTest(Shoebox shoebox, JdbcClient database) {
        this.shoebox = shoebox;
        this.database = database;
        ada = shoebox.somebody();
        konto = account(ada, "Konto", "BANK", "MYR");
    }

    @BeforeEach
    void start() {
        shoebox.freshStart();
    }

    @Test
    void a_receipt_that_is_confirmed_after_the_bank_told_of_it_is_joined_without_anybody_asking() {
        take(ada, konto, "Date;Payee;Amount\n2018-12-27;KWIK MART SDN BHD KUALA LUMPUR;-9.00\n");
        var receipt = Shoebox.read(ada);
        Shoebox.patch(ada, receipt, "{\"payment\": {\"method\": \"CARD\"}}").is(200);

        ada.post(receipt + "/confirm", null).is(200);

        await().atMost(LONG).until(() -> items(ada, MATCHES + "?status=JOINED").size() == 1);
        assertThat(booked(ada)).containsExactly("2018-12-25 EXPENSE 9.00 KWIK MART SDN BHD");
        assertThat(balance(ada, konto)).isEqualTo("-9.00");
    }

    @Test
    void a_receipt_whose_merchant_the_person_calls_otherwise_is_known_by_the_name_that_it_prints() {
        take(ada, konto, "Date;Payee;Amount\n2018-12-27;KWIK MART SDN BHD KUALA LUMPUR;-9.00\n");
        var receipt = Shoebox.read(ada);
        Shoebox.patch(ada, receipt, "{\"merchant\": {\"name\": \"Corner shop\"}, \"payment\": {\"method\": \"CARD\"}}")
                .is(200);

        ada.post(receipt + "/confirm", null).is(200);

        await().atMost(LONG).until(() -> items(ada, MATCHES + "?status=JOINED").size() == 1);
        assertThat(booked(ada)).containsExactly("2018-12-25 EXPENSE 9.00 Corner shop");
        assertThat(items(ada, MATCHES).getFirst().path("reasons").valueStream().map(JsonNode::asString))
                .contains("all of the printed name \"KWIK MART SDN BHD\" stands in the bank's text");
    }

    @Test
    void a_receipt_that_was_paid_in_cash_is_left_alone() {
        take(ada, konto, "Date;Payee;Amount\n2018-12-27;KWIK MART SDN BHD KUALA LUMPUR;-9.00\n");
        var receipt = Shoebox.read(ada);
        Shoebox.patch(ada, receipt, "{\"payment\": {\"method\": \"CASH\"}}").is(200);

        ada.post(receipt + "/confirm", null).is(200);

        await().atMost(LONG).until(() -> searches() == 0);
        assertThat(items(ada, MATCHES + "?status=JOINED")).isEmpty();
        assertThat(booked(ada)).hasSize(2);
    }

    private int searches() {
        return database.sql("select count(*) from jobs.scheduled_tasks where task_name = 'statements-match'")
                .query(Integer.class)
                .single();
    }
}

package dev.lifeops.finance;

import static dev.lifeops.receipts.Shoebox.RECEIPTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import dev.lifeops.receipts.ReceiptsTest;
import dev.lifeops.receipts.Shoebox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ReceiptsTest
class BookingTest {

    private static final String TRANSACTIONS = "/api/v1/transactions";

    private final Shoebox shoebox;
    private final JdbcClient database;

    @Autowired
    BookingTest(Shoebox shoebox, JdbcClient database) {
        this.shoebox = shoebox;
        this.database = database;
    }

    @BeforeEach
    void start() {
        shoebox.freshStart();
    }

    @Test
    void a_confirmed_receipt_is_booked_with_its_items_before_the_answer() {
        var ada = shoebox.somebody();
        var receipt = Shoebox.read(ada);

        ada.post(receipt + "/confirm", null).is(200);

        var booked = only(ada, receipt);
        var transaction =
                ada.get(TRANSACTIONS + "/" + booked.path("id").asString()).is(200);
        assertThat(transaction.field("receiptId")).isEqualTo(id(receipt));
        assertThat(transaction.field("kind")).isEqualTo("EXPENSE");
        assertThat(transaction.field("bookedOn")).isEqualTo("2018-12-25");
        assertThat(transaction.field("bookedAt")).isEqualTo("14:33");
        assertThat(transaction.field("merchant")).isEqualTo("KWIK MART SDN BHD");
        assertThat(transaction.field("currency")).isEqualTo("MYR");
        assertThat(transaction.field("amount")).isEqualTo("9.00");
        assertThat(transaction.body().path("lines").path(0).path("description").asString())
                .isEqualTo("COOKING OIL 1KG");
        assertThat(transaction.body().path("lines").path(0).path("amount").asString())
                .isEqualTo("9.00");
    }

    @Test
    void confirming_twice_books_once() {
        var ada = shoebox.somebody();
        var receipt = Shoebox.read(ada);

        var answers = InParallel.times(10, () -> ada.post(receipt + "/confirm", null));

        assertThat(answers).extracting(TestAnswer::status).containsOnly(200);
        only(ada, receipt);
    }

    @Test
    void what_cannot_be_booked_is_not_confirmed_either() {
        var ada = shoebox.somebody();
        var receipt = Shoebox.read(ada);
        database.sql("alter table finance.transaction add constraint closed check (currency <> 'MYR') not valid")
                .update();
        try {
            assertThat(ada.post(receipt + "/confirm", null).status()).isGreaterThanOrEqualTo(400);
        } finally {
            database.sql("alter table finance.transaction drop constraint closed")
                    .update();
        }

        assertThat(ada.get(receipt).field("status")).isEqualTo("READ");
        ada.post(receipt + "/confirm", null).is(200);
        only(ada, receipt);
    }

    @Test
    void goods_taken_back_are_a_refund() {
        var ada = shoebox.somebody();
        var receipt = Shoebox.read(ada);
        Shoebox.patch(ada, receipt, "{\"total\": \"-9.00\"}").is(200);

        ada.post(receipt + "/confirm", null).is(200);

        var booked = only(ada, receipt);
        assertThat(booked.path("kind").asString()).isEqualTo("REFUND");
        assertThat(booked.path("amount").asString()).isEqualTo("9.00");
    }

    @Test
    void a_transaction_outlives_its_receipt() {
        var ada = shoebox.somebody();
        var receipt = Shoebox.read(ada);
        ada.post(receipt + "/confirm", null).is(200);
        var transaction = TRANSACTIONS + "/" + only(ada, receipt).path("id").asString();

        ada.delete(receipt).is(204);

        var left = ada.get(transaction).is(200);
        assertThat(left.body().path("receiptId").isNull()).isTrue();
        assertThat(left.field("amount")).isEqualTo("9.00");
    }

    private static JsonNode only(TestClient person, String receipt) {
        var page =
                person.get(TRANSACTIONS + "?receiptId=" + id(receipt)).is(200).body();
        assertThat(page.path("totalItems").asInt()).isEqualTo(1);
        return page.path("items").path(0);
    }

    private static String id(String receipt) {
        return receipt.substring(RECEIPTS.length() + 1);
    }
}

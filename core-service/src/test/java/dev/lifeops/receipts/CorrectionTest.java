package dev.lifeops.receipts;

import static dev.lifeops.receipts.Shoebox.awaitStatus;
import static dev.lifeops.receipts.Shoebox.etag;
import static dev.lifeops.receipts.Shoebox.patch;
import static dev.lifeops.receipts.Shoebox.read;
import static dev.lifeops.receipts.Shoebox.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@ReceiptsTest
class CorrectionTest {

    private final Shoebox shoebox;
    private final FakeWorker worker;

    @Autowired
    CorrectionTest(Shoebox shoebox, FakeWorker worker) {
        this.shoebox = shoebox;
        this.worker = worker;
    }

    @BeforeEach
    void start() {
        shoebox.freshStart();
    }

    @Test
    void every_field_can_be_put_right_and_the_rest_stays() {
        var ada = shoebox.somebody();
        var receipt = read(ada);

        var corrected = patch(ada, receipt, """
                        {"merchant": {"name": "Kwik Mart"}, "purchasedOn": "2018-12-24", "purchasedAt": "08:05",
                         "currency": "EUR", "total": "12.30", "subtotal": null, "taxes": [],
                         "payment": {"method": "CARD", "paid": null}}
                        """).is(200);

        var body = corrected.body();
        assertThat(body.path("merchant").path("name").asString()).isEqualTo("Kwik Mart");
        assertThat(body.path("merchant").path("taxId").asString()).isEqualTo("000123456789");
        assertThat(body.path("purchasedOn").asString()).isEqualTo("2018-12-24");
        assertThat(body.path("purchasedAt").asString()).isEqualTo("08:05");
        assertThat(body.path("currency").asString()).isEqualTo("EUR");
        assertThat(body.path("total").asString()).isEqualTo("12.30");
        assertThat(body.path("subtotal").isNull()).isTrue();
        assertThat(body.path("taxes").isEmpty()).isTrue();
        assertThat(body.path("payment").toString())
                .isEqualTo("{\"method\":\"CARD\",\"paid\":null,\"change\":\"1.00\"}");
        assertThat(body.path("items").path(0).path("name").asString()).isEqualTo("COOKING OIL 1KG");
        assertThat(body.path("timings").path("correctedAt").isNull()).isFalse();
        assertThat(ada.get(receipt).text()).isEqualTo(corrected.text());
        assertThat(ada.get(receipt).header("ETag")).isEqualTo(corrected.header("ETag"));
    }

    @Test
    void items_can_be_changed_added_and_taken_away() {
        var ada = shoebox.somebody();
        var receipt = read(ada);

        var two = patch(ada, receipt, "{\"items\": [{\"name\": \"Oil\", \"total\": \"8.99\"}, {\"name\": \"Bag\"}]}")
                .is(200);
        assertThat(two.body().path("items").size()).isEqualTo(2);
        assertThat(two.body().path("items").path(0).path("total").asString()).isEqualTo("8.99");
        assertThat(two.body().path("items").path(1).path("name").asString()).isEqualTo("Bag");
        var one = patch(ada, receipt, "{\"items\": [{\"name\": \"Bag\"}]}").is(200);
        assertThat(one.body().path("items").size()).isEqualTo(1);
        var none = patch(ada, receipt, "{\"items\": []}").is(200);
        assertThat(none.body().path("items").size()).isZero();
    }

    @Test
    void items_can_be_sent_back_as_they_were_shown() {
        var ada = shoebox.somebody();
        var receipt = read(ada);
        var shown = ada.get(receipt).body().path("items");

        var answer = patch(ada, receipt, Map.of("items", shown)).is(200);

        assertThat(answer.body().path("items")).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"total": "a lot"}                         | total
                    {"total": "1234567890123.00"}              | total
                    {"total": "1.00001"}                       | total
                    {"total": "1.005"}                         | total
                    {"currency": "JPY", "total": "9.50"}       | total
                    {"items": [{"total": "1.005"}]}            | items[0].total
                    {"total": "1e9"}                           | total
                    {"currency": "RM"}                         | currency
                    {"currency": "XQQ"}                        | currency
                    {"purchasedOn": "2018-02-30"}              | purchasedOn
                    {"purchasedAt": "25:00"}                   | purchasedAt
                    {"merchant": {"name": "a\\u0000b"}}        | merchant.name
                    {"payment": {"method": "SHELLS"}}          | payment.method
                    {"items": [{"total": "x"}]}                | items[0].total
                    {"items": [{"quantity": "1"}]}             | items[0]
                    {"items": [null]}                          | items[0].<list element>
                    {"items": "none"}                          | items
                    {"totl": "9.00"}                           | totl
                    {"status": "CONFIRMED"}                    | status
                    """)
    void what_does_not_fit_is_refused_by_name(String patch, String field) {
        var ada = shoebox.somebody();
        var receipt = read(ada);

        var answer = patch(ada, receipt, patch).isProblem(422, "VALIDATION_FAILED");

        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(ada.get(receipt).field("total")).isEqualTo("9.00");
    }

    @Test
    void texts_and_lists_beyond_all_bounds_are_refused() {
        var ada = shoebox.somebody();
        var receipt = read(ada);
        var item = "{\"name\": \"x\"},";

        patch(ada, receipt, "{\"merchant\": {\"name\": \"" + "x".repeat(201) + "\"}}")
                .isProblem(422, "VALIDATION_FAILED");
        patch(ada, receipt, "{\"items\": [" + item.repeat(1000) + "{\"name\": \"one too many\"}]}")
                .isProblem(422, "VALIDATION_FAILED");
        patch(ada, receipt, "{\"items\": [" + item.repeat(999) + "{\"name\": \"the last\"}]}")
                .is(200);
    }

    @Test
    void what_is_no_json_object_is_refused() {
        var ada = shoebox.somebody();
        var receipt = read(ada);

        patch(ada, receipt, "[1]").isProblem(422, "VALIDATION_FAILED");
        patch(ada, receipt, "{").isProblem(400, "MALFORMED_JSON");
    }

    @Test
    void an_edit_needs_the_latest_version_in_hand() {
        var ada = shoebox.somebody();
        var receipt = read(ada);
        var old = Map.of("If-Match", etag(ada, receipt));
        ada.patch(receipt, "{\"total\": \"1.00\"}", old).is(200);

        ada.patch(receipt, "{\"total\": \"2.00\"}", old).isProblem(412, "STALE_VERSION");
        ada.patch(receipt, "{\"total\": \"3.00\"}", Map.of()).isProblem(428, "PRECONDITION_REQUIRED");
        assertThat(ada.get(receipt).field("total")).isEqualTo("1.00");
    }

    @Test
    void of_parallel_edits_of_one_version_a_single_one_succeeds() {
        var ada = shoebox.somebody();
        var receipt = read(ada);
        var tag = Map.of("If-Match", etag(ada, receipt));

        var answers = InParallel.times(8, () -> ada.patch(receipt, "{\"items\": [{\"name\": \"Bag\"}]}", tag));

        assertThat(answers)
                .extracting(TestAnswer::status)
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
    }

    @Test
    void a_receipt_that_is_being_read_is_not_edited() {
        var hold = new CountDownLatch(1);
        worker.waitsFor(hold);
        var ada = shoebox.somebody();
        var receipt = uploaded(ada);

        ada.patch(receipt, "{\"total\": \"1.00\"}", Map.of("If-Match", "*")).isProblem(409, "RECEIPT_BEING_READ");
        ada.post(receipt + "/confirm", null).isProblem(409, "RECEIPT_BEING_READ");
        hold.countDown();
        awaitStatus(ada, receipt, "READ");
    }

    @Test
    void a_receipt_that_could_not_be_read_is_filled_in_by_hand_and_confirmed() {
        worker.behaves(answer -> answer.problem(422, "ENCRYPTED_FILE", "The file is encrypted."));
        var ada = shoebox.somebody();
        var receipt = uploaded(ada);
        awaitStatus(ada, receipt, "FAILED");
        ada.post(receipt + "/confirm", null).isProblem(422, "RECEIPT_INCOMPLETE");

        var filled = patch(
                        ada, receipt, "{\"total\": \"5.00\", \"currency\": \"EUR\", \"purchasedOn\": \"2026-01-02\"}")
                .is(200);

        assertThat(filled.field("status")).isEqualTo("NEEDS_REVIEW");
        assertThat(filled.body().path("failure").isNull()).isTrue();
        assertThat(ada.post(receipt + "/confirm", null).is(200).field("status")).isEqualTo("CONFIRMED");
    }

    @Test
    void what_is_missing_is_named_before_confirming() {
        var ada = shoebox.somebody();
        var receipt = read(ada);
        patch(ada, receipt, "{\"total\": null, \"currency\": null, \"purchasedOn\": null}")
                .is(200);

        var answer = ada.post(receipt + "/confirm", null).isProblem(422, "RECEIPT_INCOMPLETE");

        assertThat(answer.body().path("missing").toString()).isEqualTo("[\"purchasedOn\",\"currency\",\"total\"]");
    }

    @Test
    void a_confirmed_receipt_does_not_change_any_more() {
        var ada = shoebox.somebody();
        var receipt = read(ada);
        var confirmed = ada.post(receipt + "/confirm", null).is(200);

        patch(ada, receipt, "{\"total\": \"1.00\"}").isProblem(409, "RECEIPT_CONFIRMED");
        ada.post(receipt + "/read-again", null).isProblem(409, "RECEIPT_CONFIRMED");
        assertThat(ada.post(receipt + "/confirm", null).is(200).text()).isEqualTo(confirmed.text());
    }

    @Test
    void a_receipt_is_deleted_with_its_picture() {
        var ada = shoebox.somebody();
        var receipt = read(ada);

        deleteMatching(ada, receipt, "\"999\"").isProblem(412, "STALE_VERSION");
        deleteMatching(ada, receipt, etag(ada, receipt)).is(204);

        ada.get(receipt).isProblem(404, "RECEIPT_NOT_FOUND");
        ada.get(receipt + "/image").isProblem(404, "RECEIPT_NOT_FOUND");
        ada.delete(receipt).isProblem(404, "RECEIPT_NOT_FOUND");
    }

    private static TestAnswer deleteMatching(TestClient person, String receipt, String etag) {
        return person.send(HttpMethod.DELETE, receipt, headers -> headers.setIfMatch(etag), null);
    }
}

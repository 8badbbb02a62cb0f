package dev.lifeops.receipts;

import static dev.lifeops.receipts.FakeWorker.CLEAN;
import static dev.lifeops.receipts.Shoebox.RECEIPTS;
import static dev.lifeops.receipts.Shoebox.awaitStatus;
import static dev.lifeops.receipts.Shoebox.etag;
import static dev.lifeops.receipts.Shoebox.newPicture;
import static dev.lifeops.receipts.Shoebox.patch;
import static dev.lifeops.receipts.Shoebox.read;
import static dev.lifeops.receipts.Shoebox.upload;
import static dev.lifeops.receipts.Shoebox.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ReceiptsTest
class DuplicateTest {

    private static final String TRANSACTIONS = "/api/v1/transactions";

    private final Shoebox shoebox;
    private final FakeWorker worker;

    @Autowired
    DuplicateTest(Shoebox shoebox, FakeWorker worker) {
        this.shoebox = shoebox;
        this.worker = worker;
    }

    @BeforeEach
    void start() {
        shoebox.freshStart();
        worker.reads(CLEAN);
    }

    @Test
    void a_purchase_photographed_twice_is_noticed_on_the_later_receipt() {
        var ada = shoebox.somebody();
        var first = read(ada);

        var second = readAgain(ada);

        var finding = ada.get(second).body().at("/findings/0");
        assertThat(finding.path("code").asString()).isEqualTo("SAME_PURCHASE");
        assertThat(finding.path("receiptId").asString()).isEqualTo(id(first));
        assertThat(finding.path("message").asString())
                .startsWith("It looks like the receipt that was uploaded on ")
                .endsWith(": the same merchant, day, time, total; 1 of 1 items alike.");
        assertThat(ada.get(first).field("status")).isEqualTo("READ");
        assertThat(ada.get(first).body().path("findings").isEmpty()).isTrue();
    }

    @Test
    void it_is_nobody_elses_receipt() {
        read(shoebox.somebody());
        var grace = shoebox.somebody();

        assertThat(ada(grace, read(grace)).path("findings").isEmpty()).isTrue();
    }

    @Test
    void a_persons_word_that_they_are_two_counts_for_good() {
        var ada = shoebox.somebody();
        read(ada);
        var second = readAgain(ada);

        var apart = ada.post(second + "/distinct", null).is(200);

        assertThat(apart.field("status")).isEqualTo("READ");
        assertThat(apart.body().path("findings").isEmpty()).isTrue();
        assertThat(ada.post(second + "/distinct", null).is(200).text()).isEqualTo(apart.text());
        ada.post(second + "/read-again", null).is(202);
        awaitStatus(ada, second, "READ");
        shoebox.somebody().post(second + "/distinct", null).isProblem(404, "RECEIPT_NOT_FOUND");
    }

    @Test
    void a_correction_brings_a_twin_to_light_and_another_parts_them() {
        var ada = shoebox.somebody();
        read(ada);
        worker.reads(CLEAN.replace("2018-12-25", "2018-12-26"));
        var second = read(ada);

        var same = patch(ada, second, Map.of("purchasedOn", "2018-12-25")).is(200);
        assertThat(codes(same)).contains("SAME_PURCHASE");

        var other = patch(ada, second, Map.of("purchasedOn", "2018-12-27")).is(200);
        assertThat(codes(other)).doesNotContain("SAME_PURCHASE");
    }

    @Test
    void when_the_earlier_one_changes_or_goes_the_later_one_stands_alone() {
        var ada = shoebox.somebody();
        var first = read(ada);
        var second = readAgain(ada);
        var third = readAgain(ada);

        patch(ada, first, Map.of("purchasedOn", "2018-12-24")).is(200);
        assertThat(ada.get(second).field("status")).isEqualTo("READ");
        assertThat(ada.get(third).body().at("/findings/0/receiptId").asString()).isEqualTo(id(second));

        ada.delete(second).is(204);
        assertThat(ada.get(third).field("status")).isEqualTo("READ");
        assertThat(ada.get(third).body().path("findings").isEmpty()).isTrue();
    }

    @Test
    void of_two_that_are_read_at_once_one_is_noticed() {
        var ada = shoebox.somebody();

        var both = InParallel.times(2, () -> upload(ada, newPicture(), Map.of("Prefer", "wait=15")));

        assertThat(both).extracting(answer -> answer.field("status")).containsExactlyInAnyOrder("READ", "NEEDS_REVIEW");
    }

    @Test
    void copies_become_one_receipt_with_both_pictures() {
        var ada = shoebox.somebody();
        var first = read(ada);
        var picture = newPicture();
        var second = RECEIPTS + "/" + upload(ada, picture).is(202).field("id");
        awaitStatus(ada, second, "NEEDS_REVIEW");

        var merged = merge(ada, first, second, "COPIES").is(200);

        assertThat(merged.body().path("images").size()).isEqualTo(2);
        assertThat(ada.get(merged.body().at("/images/1/href").asString())
                        .is(200)
                        .bytes())
                .isEqualTo(picture);
        assertThat(ada.get(first + "/images/0").is(200).bytes())
                .isEqualTo(ada.get(first + "/image").bytes());
        assertThat(merged.body().path("items").size()).isEqualTo(1);
        ada.get(second).isProblem(404, "RECEIPT_NOT_FOUND");
        ada.get(first + "/images/2").isProblem(404, "RECEIPT_NOT_FOUND");
        var again = upload(ada, picture).is(200);
        assertThat(again.body().path("duplicate").asBoolean()).isTrue();
        assertThat(again.field("id")).isEqualTo(id(first));
        ada.post(first + "/read-again", null).isProblem(409, "RECEIPT_MERGED");
    }

    @Test
    void a_confirmed_receipt_takes_the_picture_and_stays_as_it_is() {
        var ada = shoebox.somebody();
        var first = read(ada);
        var confirmed = ada.post(first + "/confirm", null).is(200);
        var second = readAgain(ada);

        merge(ada, second, first, "COPIES").isProblem(409, "RECEIPT_CONFIRMED");
        merge(ada, first, second, "PARTS").isProblem(409, "RECEIPT_CONFIRMED");
        var merged = merge(ada, first, second, "COPIES").is(200);

        assertThat(merged.body().path("items")).isEqualTo(confirmed.body().path("items"));
        assertThat(merged.body().path("images").size()).isEqualTo(2);
        assertThat(transactions(ada)).isEqualTo(1);
    }

    @Test
    void what_was_booked_twice_is_booked_once_after_a_merger() {
        var ada = shoebox.somebody();
        var first = read(ada);
        ada.post(first + "/confirm", null).is(200);
        var second = readAgain(ada);
        ada.post(second + "/confirm", null).is(200);
        assertThat(transactions(ada)).isEqualTo(2);
        assertThat(codes(ada.get(second))).contains("SAME_PURCHASE");
        var struck = ada.get(TRANSACTIONS + "?receiptId=" + id(second))
                .body()
                .at("/items/0/id")
                .asString();

        merge(ada, first, second, "COPIES").is(200);

        assertThat(transactions(ada)).isEqualTo(1);
        assertThat(ada.get(TRANSACTIONS + "/" + struck + "/history")
                        .body()
                        .at("/items/0/action")
                        .asString())
                .isEqualTo("STRUCK");
    }

    @Test
    void parts_of_one_receipt_come_together_and_what_both_show_counts_once() {
        var ada = shoebox.somebody();
        worker.reads(CLEAN.replaceAll("(?s)\"items\": \\[.*?\\],\\s*\"confidence\"", items("OIL 4.00", "SALT 1.00"))
                .replace("\"total\": \"9.00\",\n  \"sub", "\"total\": null,\n  \"sub"));
        var head = readAgain(ada);
        worker.reads(CLEAN.replaceAll("(?s)\"items\": \\[.*?\\],\\s*\"confidence\"", items("SALT 1.00", "RICE 4.00"))
                .replace("\"2018-12-25\"", "null"));
        var foot = readAgain(ada);

        var whole = merge(ada, head, foot, "PARTS").is(200).body();

        assertThat(whole.path("items").findValuesAsString("name")).containsExactly("OIL", "SALT", "RICE");
        assertThat(whole.path("total").asString()).isEqualTo("9.00");
        assertThat(whole.path("purchasedOn").asString()).isEqualTo("2018-12-25");
        assertThat(whole.path("images").size()).isEqualTo(2);
        ada.post(head + "/confirm", null).is(200);
    }

    @Test
    void what_cannot_be_merged_is_refused_and_stays() {
        var ada = shoebox.somebody();
        var first = read(ada);
        var second = readAgain(ada);

        merge(ada, first, first, "COPIES").isProblem(422, "VALIDATION_FAILED");
        merge(ada, first, second, "HALVES").isProblem(422, "VALIDATION_FAILED");
        ada.post(first + "/merge", Map.of(), Map.of("If-Match", "*")).isProblem(422, "VALIDATION_FAILED");
        ada.post(first + "/merge", Map.of("receipt", id(second))).isProblem(428, "PRECONDITION_REQUIRED");
        ada.post(first + "/merge", Map.of("receipt", id(second)), Map.of("If-Match", "\"999\""))
                .isProblem(412, "STALE_VERSION");
        var grace = shoebox.somebody();
        merge(grace, read(grace), second, "COPIES").isProblem(404, "RECEIPT_NOT_FOUND");

        ada.get(first).is(200);
        ada.get(second).is(200);
    }

    private static String items(String... items) {
        var list = new StringBuilder();
        for (var item : items) {
            list.append(list.isEmpty() ? "" : ",").append("""
                    {"name": "%s", "quantity": null, "unit": null, "unitPrice": null, "discount": null,
                     "total": "%s", "taxCode": null, "confidence": 0.9, "box": null}""".formatted((Object[]) item.split(" ")));
        }
        return "\"items\": [" + list + "], \"confidence\"";
    }

    private static JsonNode ada(TestClient person, String receipt) {
        return person.get(receipt).is(200).body();
    }

    private static String readAgain(TestClient person) {
        var receipt = uploaded(person);
        awaitStatus(person, receipt, "NEEDS_REVIEW");
        return receipt;
    }

    private static TestAnswer merge(TestClient person, String kept, String gone, String as) {
        return person.post(
                kept + "/merge", Map.of("receipt", id(gone), "as", as), Map.of("If-Match", etag(person, kept)));
    }

    private static Iterable<String> codes(TestAnswer receipt) {
        return receipt.body().path("findings").findValuesAsString("code");
    }

    private static int transactions(TestClient person) {
        return person.get(TRANSACTIONS).is(200).body().path("totalItems").asInt();
    }

    private static String id(String receipt) {
        return receipt.substring(RECEIPTS.length() + 1);
    }
}

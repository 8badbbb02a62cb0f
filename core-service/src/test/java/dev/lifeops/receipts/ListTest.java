package dev.lifeops.receipts;

import static dev.lifeops.receipts.Shoebox.RECEIPTS;
import static dev.lifeops.receipts.Shoebox.patch;
import static dev.lifeops.receipts.Shoebox.read;
import static dev.lifeops.receipts.Shoebox.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriUtils;

@ReceiptsTest
class ListTest {

    private final Shoebox shoebox;
    private final FakeWorker worker;

    @Autowired
    ListTest(Shoebox shoebox, FakeWorker worker) {
        this.shoebox = shoebox;
        this.worker = worker;
    }

    @BeforeEach
    void start() {
        shoebox.freshStart();
    }

    @Test
    void the_newest_uploads_come_first_page_by_page() {
        var ada = shoebox.somebody();
        var first = read(ada);
        var second = read(ada);
        var third = read(ada);

        assertThat(found(ada, "?size=2")).containsExactly(third, second);
        assertThat(found(ada, "?size=2&page=1")).containsExactly(first);
        assertThat(found(ada, "?size=2&page=2")).isEmpty();
        var page = ada.get(RECEIPTS + "?size=2").body();
        assertThat(page.path("totalItems").asInt()).isEqualTo(3);
        assertThat(page.path("totalPages").asInt()).isEqualTo(2);
        assertThat(page.path("items").path(0).path("merchant").asString()).isEqualTo("KWIK MART SDN BHD");
        assertThat(page.path("items").path(0).path("total").asString()).isEqualTo("9.00");
    }

    @Test
    void a_list_holds_only_the_statuses_asked_for() {
        var ada = shoebox.somebody();
        var read = read(ada);
        var confirmed = read(ada);
        ada.post(confirmed + "/confirm", null).is(200);

        assertThat(found(ada, "?status=READ")).containsExactly(read);
        assertThat(found(ada, "?status=READ&status=CONFIRMED")).containsExactly(confirmed, read);
        assertThat(found(ada, "?status=FAILED")).isEmpty();
    }

    @Test
    void days_are_those_of_the_purchase_or_else_of_the_upload() {
        var ada = shoebox.somebody();
        var bought = read(ada);
        var hold = new CountDownLatch(1);
        worker.waitsFor(hold);
        var today = LocalDate.now(ZoneOffset.UTC);
        var unread = uploaded(ada);

        assertThat(found(ada, "?from=2018-12-25&to=2018-12-25")).containsExactly(bought);
        assertThat(found(ada, "?from=2018-12-26&to=2019-12-31")).isEmpty();
        assertThat(found(ada, "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1)))
                .containsExactly(unread);
        hold.countDown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kwik", "MART SDN", "cooking oil", "2 x 4.50", "ŻÓŁĆ", "żółć", "100% juice", "a_b\\c"})
    void words_are_found_in_merchant_items_and_text_in_any_case(String words) {
        var ada = shoebox.somebody();
        var receipt = read(ada);
        patch(
                        ada,
                        receipt,
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("name", "Cooking Oil"),
                                        Map.of("name", "Żółć"),
                                        Map.of("name", "100% Juice A_b\\C"))))
                .is(200);

        assertThat(found(ada, "?q=" + UriUtils.encode(words, "UTF-8"))).containsExactly(receipt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "k_ik", "kw%rt", "\\", "'; drop table receipts.receipt; --"})
    void the_characters_of_patterns_mean_only_themselves(String words) {
        var ada = shoebox.somebody();
        read(ada);

        assertThat(found(ada, "?q=" + UriUtils.encode(words, "UTF-8"))).isEmpty();
    }

    @Test
    void a_nul_in_the_words_is_passed_over() {
        var ada = shoebox.somebody();
        var receipt = read(ada);

        assertThat(found(ada, "?q=kw%00ik")).containsExactly(receipt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=MAYBE", "from=yesterday", "page=-1", "size=0", "size=100000", "page=x"})
    void what_is_no_filter_is_refused(String query) {
        shoebox.somebody().get(RECEIPTS + "?" + query).isProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void a_stranger_finds_nothing_and_touches_nothing() {
        var ada = shoebox.somebody();
        var receipt = read(ada);
        var mallory = shoebox.somebody();

        assertThat(found(mallory, "")).isEmpty();
        assertThat(found(mallory, "?q=kwik")).isEmpty();
        mallory.get(receipt).isProblem(404, "RECEIPT_NOT_FOUND");
        mallory.get(receipt + "/image").isProblem(404, "RECEIPT_NOT_FOUND");
        mallory.patch(receipt, "{\"total\": \"1.00\"}", Map.of("If-Match", "*")).isProblem(404, "RECEIPT_NOT_FOUND");
        mallory.post(receipt + "/confirm", null).isProblem(404, "RECEIPT_NOT_FOUND");
        mallory.post(receipt + "/read-again", null).isProblem(404, "RECEIPT_NOT_FOUND");
        mallory.delete(receipt).isProblem(404, "RECEIPT_NOT_FOUND");
        mallory.signedOut().get(receipt).isProblem(401, "UNAUTHENTICATED");
        assertThat(ada.get(receipt).is(200).field("status")).isEqualTo("READ");
    }

    private static List<String> found(TestClient person, String query) {
        return person.get(RECEIPTS + query)
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .map(item -> RECEIPTS + "/" + item.path("id").asString())
                .toList();
    }
}

package dev.lifeops.receipts;

import static dev.lifeops.receipts.Shoebox.RECEIPTS;
import static dev.lifeops.receipts.Shoebox.awaitStatus;
import static dev.lifeops.receipts.Shoebox.upload;
import static dev.lifeops.receipts.Shoebox.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifeops.receipts.FakeWorker.Answering;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReceiptsTest
class ReadingTest {

    private final Shoebox shoebox;
    private final FakeWorker worker;
    private final JdbcClient database;

    @Autowired
    ReadingTest(Shoebox shoebox, FakeWorker worker, JdbcClient database) {
        this.shoebox = shoebox;
        this.worker = worker;
        this.database = database;
    }

    @BeforeEach
    void start() {
        shoebox.freshStart();
    }

    @Test
    void a_reading_is_shown_as_the_worker_gave_it() {
        var ada = shoebox.somebody();

        var receipt = awaitStatus(ada, uploaded(ada), "READ").body();

        assertThat(receipt.path("merchant").path("name").asString()).isEqualTo("KWIK MART SDN BHD");
        assertThat(receipt.path("merchant").path("taxId").asString()).isEqualTo("000123456789");
        assertThat(receipt.path("purchasedOn").asString()).isEqualTo("2018-12-25");
        assertThat(receipt.path("purchasedAt").asString()).isEqualTo("14:33");
        assertThat(receipt.path("currency").asString()).isEqualTo("MYR");
        assertThat(receipt.path("total").asString()).isEqualTo("9.00");
        assertThat(receipt.path("taxes").path(0).toString())
                .isEqualTo("{\"code\":\"A\",\"rate\":\"6\",\"amount\":\"0.51\"}");
        assertThat(receipt.path("payment").toString())
                .isEqualTo("{\"method\":\"CASH\",\"paid\":\"10.00\",\"change\":\"1.00\"}");
        assertThat(receipt.path("items").path(0).toString())
                .isEqualTo("{\"name\":\"COOKING OIL 1KG\",\"quantity\":\"2\",\"unit\":null,\"unitPrice\":\"4.50\","
                        + "\"discount\":null,\"total\":\"9.00\",\"taxCode\":\"A\",\"confidence\":0.93,"
                        + "\"box\":{\"page\":1,\"x\":10,\"y\":20,\"width\":300,\"height\":22}}");
        assertThat(receipt.path("confidence").path("total").asDouble()).isEqualTo(0.98);
        assertThat(receipt.path("language").asString()).isEqualTo("eng");
        assertThat(receipt.path("text").asString()).contains("COOKING OIL 1KG 2 x 4.50 9.00");
        assertThat(receipt.path("timings").path("recogniseMs").asInt()).isEqualTo(400);
        assertThat(receipt.path("timings").path("readAt").asString()).endsWith("Z");
        assertThat(receipt.path("failure").isNull()).isTrue();
    }

    @Test
    void a_receipt_says_so_while_it_is_read() {
        var hold = new CountDownLatch(1);
        worker.waitsFor(hold);
        var ada = shoebox.somebody();
        var receipt = uploaded(ada);

        awaitStatus(ada, receipt, "READING");
        hold.countDown();
        awaitStatus(ada, receipt, "READ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"total\": \"9.00\"|\"total\": null",
                "\"purchasedOn\": \"2018-12-25\"|\"purchasedOn\": null",
                "\"name\": \"KWIK MART SDN BHD\"|\"name\": null",
                "\"currency\": \"MYR\"|\"currency\": null",
                "\"total\": 0.98|\"total\": 0.2",
                "\"findings\": []|\"findings\": [{\"code\": \"ITEMS_DO_NOT_ADD_UP\", \"message\": \"9.00, not 9.10\"}]"
            })
    void what_is_missing_doubtful_or_does_not_add_up_needs_a_review(String change) {
        var parts = change.split("\\|", 2);
        var doubtful = FakeWorker.CLEAN.replaceFirst(Pattern.quote(parts[0]), parts[1]);
        assertThat(doubtful).isNotEqualTo(FakeWorker.CLEAN);
        worker.behaves(answer -> answer.json(200, doubtful));
        var ada = shoebox.somebody();

        awaitStatus(ada, uploaded(ada), "NEEDS_REVIEW");
    }

    @Test
    void a_picture_that_the_worker_refuses_has_failed_at_once() {
        worker.behaves(answer -> answer.problem(415, "HEIC_NOT_SUPPORTED", "No decoder for HEIC is installed."));
        var ada = shoebox.somebody();

        var receipt = awaitStatus(ada, uploaded(ada), "FAILED").body();

        assertThat(receipt.path("failure").path("code").asString()).isEqualTo("HEIC_NOT_SUPPORTED");
        assertThat(receipt.path("failure").path("message").asString()).isEqualTo("No decoder for HEIC is installed.");
        assertThat(worker.visits()).hasSize(1);
    }

    @Test
    void a_worker_that_breaks_on_a_picture_is_asked_three_times() {
        worker.behaves(answer -> answer.problem(500, "INTERNAL_ERROR", "oops"));
        var ada = shoebox.somebody();

        var receipt = awaitStatus(ada, uploaded(ada), "FAILED").body();

        assertThat(receipt.path("failure").path("code").asString()).isEqualTo("READER_ERROR");
        assertThat(worker.visits()).hasSize(3);
    }

    @Test
    void a_picture_that_brings_the_worker_down_is_given_up() {
        worker.behaves(Answering::breakOff);
        var ada = shoebox.somebody();

        var receipt = awaitStatus(ada, uploaded(ada), "FAILED").body();

        assertThat(receipt.path("failure").path("code").asString()).isEqualTo("READER_ERROR");
        assertThat(worker.visits()).hasSize(3);
    }

    @Test
    void a_worker_that_breaks_once_does_no_harm() {
        var visits = new AtomicInteger();
        worker.behaves(answer -> answer.json(visits.incrementAndGet() == 1 ? 500 : 200, FakeWorker.CLEAN));
        var ada = shoebox.somebody();

        awaitStatus(ada, uploaded(ada), "READ");
    }

    @Test
    void a_worker_that_never_answers_is_not_waited_for_forever() {
        worker.waitsFor(new CountDownLatch(1));
        var ada = shoebox.somebody();

        var receipt = awaitStatus(ada, uploaded(ada), "FAILED").body();

        assertThat(receipt.path("failure").path("code").asString()).isEqualTo("READER_TIMED_OUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "<html>hello</html>", "{\"total\":", "[]"})
    void an_answer_that_makes_no_sense_fails_the_receipt_and_nothing_else(String nonsense) {
        worker.behaves(answer -> answer.json(200, nonsense));
        var ada = shoebox.somebody();

        var receipt = awaitStatus(ada, uploaded(ada), "FAILED").body();

        assertThat(receipt.path("failure").path("code").asString()).isEqualTo("READER_ANSWERED_NONSENSE");
    }

    @Test
    void what_postgresql_could_not_hold_is_left_out() {
        var wild = FakeWorker.CLEAN
                .replace("KWIK MART", "KWIK\\u0000\\ud83d MART")
                .replaceFirst("\"total\": \"9.00\"", "\"total\": \"99999999999999999999999999.00\"")
                .replace("COOKING OIL 1KG\",", "x".repeat(5000) + "\",");
        worker.behaves(answer -> answer.json(200, wild));
        var ada = shoebox.somebody();

        var receipt = awaitStatus(ada, uploaded(ada), "NEEDS_REVIEW").body();

        assertThat(receipt.path("merchant").path("name").asString()).isEqualTo("KWIK? MART SDN BHD");
        assertThat(receipt.path("total").isNull()).isTrue();
        assertThat(receipt.path("items").path(0).path("name").asString()).hasSize(300);
    }

    @Test
    void while_the_worker_is_down_receipts_wait_and_then_the_queue_drains() {
        worker.goDown();
        var ada = shoebox.somebody();

        var receipts = Stream.generate(() -> uploaded(ada)).limit(12).toList();

        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> receipts.stream()
                        .allMatch(receipt -> Stream.of("UPLOADED", "READING")
                                .anyMatch(ada.get(receipt).field("status")::equals)));
        worker.comeUp();
        receipts.forEach(receipt -> awaitStatus(ada, receipt, "READ"));
    }

    @Test
    void a_worker_that_is_busy_uses_up_no_attempts() {
        var visits = new AtomicInteger();
        worker.behaves(answer -> {
            if (visits.incrementAndGet() <= 20) {
                answer.problem(503, "BUSY", "later");
            } else {
                answer.json(200, FakeWorker.CLEAN);
            }
        });
        var ada = shoebox.somebody();

        var receipt = uploaded(ada);

        awaitStatus(ada, receipt, "READ");
        assertThat(attempts(receipt)).isZero();
    }

    @Test
    void no_transaction_is_open_while_the_worker_reads() {
        var hold = new CountDownLatch(1);
        worker.waitsFor(hold);
        var ada = shoebox.somebody();
        var receipt = uploaded(ada);
        awaitStatus(ada, receipt, "READING");

        assertThat(openTransactions()).isZero();
        hold.countDown();
        awaitStatus(ada, receipt, "READ");
    }

    @Test
    void a_receipt_deleted_while_it_is_read_stays_deleted() {
        var hold = new CountDownLatch(1);
        worker.waitsFor(hold);
        var ada = shoebox.somebody();
        var receipt = uploaded(ada);
        awaitStatus(ada, receipt, "READING");

        ada.delete(receipt).is(204);
        hold.countDown();

        await().until(() -> jobsOf(receipt) == 0);
        ada.get(receipt).isProblem(404, "RECEIPT_NOT_FOUND");
    }

    @Test
    void a_failed_receipt_is_found_again_by_its_bytes() {
        worker.behaves(answer -> answer.problem(422, "ENCRYPTED_FILE", "The file is encrypted."));
        var ada = shoebox.somebody();
        var bytes = Shoebox.newPicture();
        var receipt = RECEIPTS + "/" + upload(ada, bytes).is(202).field("id");
        awaitStatus(ada, receipt, "FAILED");

        assertThat(upload(ada, bytes).is(200).field("status")).isEqualTo("FAILED");
    }

    private int attempts(String receipt) {
        return database.sql("select attempts from receipts.receipt where id = cast(? as uuid)")
                .param(receipt.substring(RECEIPTS.length() + 1))
                .query(Integer.class)
                .single();
    }

    private long jobsOf(String receipt) {
        return database.sql("select count(*) from jobs.scheduled_tasks where task_instance like ?")
                .param(receipt.substring(RECEIPTS.length() + 1) + ":%")
                .query(Long.class)
                .single();
    }

    private long openTransactions() {
        return database.sql("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and state like 'idle in transaction%'")
                .query(Long.class)
                .single();
    }
}

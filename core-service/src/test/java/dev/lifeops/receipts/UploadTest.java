package dev.lifeops.receipts;

import static dev.lifeops.receipts.Shoebox.RECEIPTS;
import static dev.lifeops.receipts.Shoebox.awaitStatus;
import static dev.lifeops.receipts.Shoebox.form;
import static dev.lifeops.receipts.Shoebox.newPicture;
import static dev.lifeops.receipts.Shoebox.picture;
import static dev.lifeops.receipts.Shoebox.upload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReceiptsTest
class UploadTest {

    private final Shoebox shoebox;
    private final FakeWorker worker;
    private final JdbcClient database;

    @Autowired
    UploadTest(Shoebox shoebox, FakeWorker worker, JdbcClient database) {
        this.shoebox = shoebox;
        this.worker = worker;
        this.database = database;
    }

    @BeforeEach
    void start() {
        shoebox.freshStart();
    }

    @Test
    void an_upload_is_acknowledged_with_the_place_to_look() {
        var ada = shoebox.somebody();

        var answer = upload(ada, newPicture()).is(202);

        assertThat(answer.header("Location")).isEqualTo(RECEIPTS + "/" + answer.field("id"));
        assertThat(answer.field("status")).isIn("UPLOADED", "READING", "READ");
        assertThat(UUID.fromString(answer.field("id")).version()).isEqualTo(7);
        awaitStatus(ada, RECEIPTS + "/" + answer.field("id"), "READ");
    }

    @Test
    void an_upload_is_durable_before_it_is_acknowledged() throws InterruptedException {
        var hold = new CountDownLatch(1);
        worker.waitsFor(hold);
        var bytes = newPicture();

        var id = UUID.fromString(upload(shoebox.somebody(), bytes).is(202).field("id"));

        assertThat(database.sql("select content from receipts.receipt_image where receipt_id = ?")
                        .param(id)
                        .query(byte[].class)
                        .single())
                .isEqualTo(bytes);
        assertThat(jobsOf(id)).isEqualTo(1);
        hold.countDown();
    }

    @Test
    void an_upload_that_cannot_be_queued_leaves_nothing_behind() {
        var ada = shoebox.somebody();
        var before = count("receipts.receipt_image");
        database.sql(
                        "alter table jobs.scheduled_tasks add constraint closed check (task_name <> 'receipts-read') not valid")
                .update();
        try {
            assertThat(upload(ada, newPicture()).status()).isGreaterThanOrEqualTo(400);
        } finally {
            database.sql("alter table jobs.scheduled_tasks drop constraint closed")
                    .update();
        }

        assertThat(ada.get(RECEIPTS).body().path("totalItems").asInt(-1)).isZero();
        assertThat(count("receipts.receipt_image")).isEqualTo(before);
    }

    @Test
    void who_is_ready_to_wait_gets_the_finished_receipt() {
        var answer = upload(shoebox.somebody(), newPicture(), Map.of("Prefer", "respond-async, wait=10"))
                .is(200);

        assertThat(answer.field("status")).isEqualTo("READ");
        assertThat(answer.field("total")).isEqualTo("9.00");
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=10");
        assertThat(answer.header("ETag")).isNotNull();
        assertThat(answer.body().has("duplicate")).isFalse();
    }

    @Test
    void who_waits_in_vain_is_told_where_to_look() {
        var hold = new CountDownLatch(1);
        worker.waitsFor(hold);
        var start = Instant.now();

        var answer = upload(shoebox.somebody(), newPicture(), Map.of("Prefer", "wait=0"))
                .is(202);

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.header("Preference-Applied")).isNull();
        hold.countDown();
    }

    @Test
    void the_same_bytes_again_are_the_same_receipt() {
        var ada = shoebox.somebody();
        var bytes = newPicture();
        var first = upload(ada, bytes).is(202);

        var second = upload(ada, bytes).is(200);

        assertThat(second.field("id")).isEqualTo(first.field("id"));
        assertThat(second.body().path("duplicate").asBoolean()).isTrue();
        assertThat(first.body().path("duplicate").asBoolean(true)).isFalse();
        var waited = upload(ada, bytes, Map.of("Prefer", "wait=10")).is(200);
        assertThat(waited.body().path("duplicate").asBoolean()).isTrue();
        assertThat(waited.field("status")).isEqualTo("READ");
    }

    @Test
    void the_same_bytes_of_two_people_are_two_receipts() {
        var bytes = newPicture();

        var adas = upload(shoebox.somebody(), bytes).is(202);
        var bobs = upload(shoebox.somebody(), bytes).is(202);

        assertThat(adas.field("id")).isNotEqualTo(bobs.field("id"));
    }

    @Test
    void fifty_parallel_uploads_of_the_same_bytes_store_one_receipt() {
        var ada = shoebox.somebody();
        var bytes = newPicture();

        var answers = InParallel.times(50, () -> upload(ada, bytes));

        assertThat(answers)
                .extracting(TestAnswer::status)
                .containsOnly(200, 202)
                .containsOnlyOnce(202);
        assertThat(answers)
                .extracting(answer -> answer.field("id"))
                .containsOnly(answers.getFirst().field("id"));
        var id = UUID.fromString(answers.getFirst().field("id"));
        assertThat(ada.get(RECEIPTS).body().path("totalItems").asInt()).isEqualTo(1);
        assertThat(picturesOfOwnerOf(id)).isEqualTo(1);
        awaitStatus(ada, RECEIPTS + "/" + id, "READ");
    }

    @Test
    void a_retry_with_the_same_key_is_answered_as_the_first_time() {
        var ada = shoebox.somebody();
        var bytes = newPicture();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = upload(ada, bytes, key).is(202);
        var retry = upload(ada, bytes, key).is(202);

        assertThat(retry.field("id")).isEqualTo(first.field("id"));
        assertThat(retry.body().path("duplicate").asBoolean(true)).isFalse();
    }

    @Test
    void a_key_does_not_serve_for_two_files() {
        var ada = shoebox.somebody();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        upload(ada, newPicture(), key).is(202);

        upload(ada, newPicture(), key).isProblem(422, "IDEMPOTENCY_KEY_REUSED");

        assertThat(ada.get(RECEIPTS).body().path("totalItems").asInt()).isEqualTo(1);
    }

    @Test
    void an_empty_file_is_refused() {
        upload(shoebox.somebody(), new byte[0]).isProblem(422, "EMPTY_FILE");
    }

    @Test
    void a_file_of_more_than_20_megabytes_is_refused() {
        var big = new byte[20 * 1024 * 1024 + 1];
        big[0] = (byte) 0xff;
        big[1] = (byte) 0xd8;
        big[2] = (byte) 0xff;

        upload(shoebox.somebody(), big).isProblem(413, "PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello", "GIF89a.......", "<svg xmlns='http://www.w3.org/2000/svg'/>", "RIFF1234WAVE", "MZ"})
    void what_is_no_picture_is_refused_whatever_its_name(String content) {
        upload(shoebox.somebody(), content.getBytes(StandardCharsets.ISO_8859_1))
                .isProblem(415, "UNSUPPORTED_FILE_TYPE");
    }

    @Test
    void a_receipt_that_is_data_is_taken_and_given_back_as_it_came() {
        var ada = shoebox.somebody();
        var json = "\n{\"dokument\": {}}".getBytes(StandardCharsets.UTF_8);

        var id = upload(ada, json).is(202).field("id");

        var image = ada.get(RECEIPTS + "/" + id).body().path("image");
        assertThat(image.path("mediaType").asString()).isEqualTo("application/json");
        assertThat(ada.get(RECEIPTS + "/" + id + "/image")
                        .is(200)
                        .body()
                        .path("dokument")
                        .isObject())
                .isTrue();
    }

    @Test
    void a_request_without_a_file_is_refused() {
        var ada = shoebox.somebody();

        assertThat(ada.post(RECEIPTS, form(newPicture(), Map.of()), Map.of()).status())
                .isEqualTo(202);
        assertThat(ada.post(RECEIPTS, Map.of()).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"png,image/png", "jpg,image/jpeg", "tiff,image/tiff"})
    void the_type_is_told_by_the_content(String format, String type) {
        var ada = shoebox.somebody();

        var id = upload(ada, picture(format)).is(202).field("id");

        assertThat(ada.get(RECEIPTS + "/" + id)
                        .body()
                        .path("image")
                        .path("mediaType")
                        .asString())
                .isEqualTo(type);
    }

    @Test
    void the_worker_is_told_what_the_sender_knows_and_who_asked() {
        var ada = shoebox.somebody();
        var fields = Map.of("languages", "eng+pol", "dateOrder", "DMY");

        var answer = ada.post(RECEIPTS, form(newPicture(), fields), Map.of("X-Request-Id", "from-the-phone-1"))
                .is(202);

        awaitStatus(ada, RECEIPTS + "/" + answer.field("id"), "READ");
        assertThat(worker.visits()).hasSize(1);
        assertThat(worker.visits().getFirst().requestId()).isEqualTo("from-the-phone-1");
        assertThat(worker.visits().getFirst().body()).contains("eng+pol").contains("DMY");
    }

    @ParameterizedTest
    @CsvSource({"languages,English", "languages,../eng", "dateOrder,DDMMYY"})
    void hints_of_another_form_are_refused(String field, String value) {
        var answer = shoebox.somebody().post(RECEIPTS, form(newPicture(), Map.of(field, value)));

        answer.isProblem(422, "VALIDATION_FAILED");
    }

    @Test
    void nobody_uploads_without_a_token() {
        TestClient nobody = shoebox.somebody().signedOut();

        upload(nobody, newPicture()).isProblem(401, "UNAUTHENTICATED");
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private long picturesOfOwnerOf(UUID receipt) {
        return database.sql("""
                        select count(*) from receipts.receipt_image join receipts.receipt on receipt_id = id
                        where owner_id = (select owner_id from receipts.receipt where id = ?)
                        """).param(receipt).query(Long.class).single();
    }

    private long jobsOf(UUID receipt) {
        return database.sql("select count(*) from jobs.scheduled_tasks where task_instance like ?")
                .param(receipt + ":%")
                .query(Long.class)
                .single();
    }
}

package dev.lifeops.receipts;

import static dev.lifeops.receipts.Shoebox.RECEIPTS;
import static dev.lifeops.receipts.Shoebox.awaitStatus;
import static dev.lifeops.receipts.Shoebox.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import dev.lifeops.receipts.Readings.Begun;
import dev.lifeops.receipts.worker.Answer;
import dev.lifeops.receipts.worker.OcrWorker;
import dev.lifeops.receipts.worker.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@ReceiptsTest
class SeveralInstancesTest {

    private final Shoebox shoebox;
    private final FakeWorker worker;
    private final Readings readings;
    private final OcrWorker ocrWorker;
    private final Scheduler scheduler;
    private final CustomTask<ReadingQueue.Entry> task;
    private final DataSource dataSource;
    private final JdbcClient database;

    @Autowired
    SeveralInstancesTest(
            Shoebox shoebox,
            FakeWorker worker,
            Readings readings,
            OcrWorker ocrWorker,
            Scheduler scheduler,
            CustomTask<ReadingQueue.Entry> task,
            DataSource dataSource,
            JdbcClient database) {
        this.shoebox = shoebox;
        this.worker = worker;
        this.readings = readings;
        this.ocrWorker = ocrWorker;
        this.scheduler = scheduler;
        this.task = task;
        this.dataSource = dataSource;
        this.database = database;
    }

    @BeforeEach
    void start() {
        shoebox.freshStart();
    }

    @AfterEach
    void resume() {
        scheduler.resume();
    }

    @Test
    void two_instances_share_the_queue_and_read_each_receipt_once() {
        var other = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task)
                .schedulerName(new SchedulerName.Fixed("another instance"))
                .tableName("jobs.scheduled_tasks")
                .serializer(new Jackson3Serializer())
                .pollingInterval(Duration.ofMillis(50))
                .threads(4)
                .build();
        var ada = shoebox.somebody();
        Set<String> instances = ConcurrentHashMap.newKeySet();
        worker.behaves(answer -> {
            instances.addAll(pickers());
            answer.json(200, worker.anotherPurchase());
        });
        scheduler.pause();
        var receipts = Stream.generate(() -> uploaded(ada)).limit(20).toList();
        try {
            other.start();
            scheduler.resume();

            receipts.forEach(receipt -> awaitStatus(ada, receipt, "READ"));
        } finally {
            other.stop();
        }
        assertThat(worker.visits()).hasSize(20);
        assertThat(instances).contains("another instance");
    }

    @Test
    void a_reading_that_a_killed_process_left_behind_is_taken_up_again() {
        var ada = shoebox.somebody();
        scheduler.pause();
        var receipt = uploaded(ada);
        begin(receipt);
        assertThat(ada.get(receipt).field("status")).isEqualTo("READING");
        database.sql("""
                        update jobs.scheduled_tasks set picked = true, picked_by = 'killed', version = version + 1,
                            last_heartbeat = now() - interval '1 hour' where task_instance like ?
                        """).param(id(receipt) + ":%").update();

        scheduler.resume();

        awaitStatus(ada, receipt, "READ");
        assertThat(worker.visits()).hasSize(1);
    }

    @Test
    void the_result_of_a_reading_thought_dead_is_refused() {
        var hold = new CountDownLatch(1);
        worker.waitsFor(hold);
        var ada = shoebox.somebody();
        scheduler.pause();
        var receipt = uploaded(ada);
        var stale = begin(receipt);
        var latest = begin(receipt);
        hold.countDown();
        var reading = reading(latest);

        readings.finish(stale, reading);
        assertThat(ada.get(receipt).field("status")).isEqualTo("READING");
        readings.fail(stale, "LATE", "too late");
        assertThat(readings.postpone(stale)).isFalse();
        assertThat(readings.retryOrFail(stale, "LATE", "too late")).isEmpty();
        assertThat(ada.get(receipt).field("status")).isEqualTo("READING");

        readings.finish(latest, reading);
        assertThat(ada.get(receipt).field("status")).isEqualTo("READ");
        readings.finish(latest, reading);
        assertThat(ada.get(receipt).field("status")).isEqualTo("READ");
    }

    @Test
    void a_picture_that_brings_down_every_process_is_given_up() {
        var ada = shoebox.somebody();
        scheduler.pause();
        var receipt = uploaded(ada);

        begin(receipt);
        begin(receipt);
        begin(receipt);
        assertThat(readings.begin(new ReceiptId(id(receipt)))).isEmpty();

        var failure = ada.get(receipt).body().path("failure");
        assertThat(failure.path("code").asString()).isEqualTo("READER_ERROR");
    }

    private Begun begin(String receipt) {
        return readings.begin(new ReceiptId(id(receipt))).orElseThrow();
    }

    private Reading reading(Begun begun) {
        return ((Answer.Read) ocrWorker.read(begun.picture())).reading();
    }

    private List<String> pickers() {
        return database.sql("select distinct picked_by from jobs.scheduled_tasks where picked")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static UUID id(String receipt) {
        return UUID.fromString(receipt.substring(RECEIPTS.length() + 1));
    }
}

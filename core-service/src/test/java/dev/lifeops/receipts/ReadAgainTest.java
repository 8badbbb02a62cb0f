package dev.lifeops.receipts;

import static dev.lifeops.receipts.Shoebox.awaitStatus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReceiptsTest
class ReadAgainTest {

    private final Shoebox shoebox;
    private final FakeWorker worker;

    @Autowired
    ReadAgainTest(Shoebox shoebox, FakeWorker worker) {
        this.shoebox = shoebox;
        this.worker = worker;
    }

    @BeforeEach
    void start() {
        shoebox.freshStart();
    }

    @Test
    void a_receipt_read_again_starts_over() {
        var ada = shoebox.somebody();
        var receipt = Shoebox.read(ada);
        Shoebox.patch(ada, receipt, Map.of("total", "1.00")).is(200);
        worker.behaves(answer -> answer.json(200, FakeWorker.CLEAN.replace("KWIK MART", "QUICK MART")));

        var queued = ada.post(receipt + "/read-again", null).is(202);

        assertThat(queued.field("status")).isEqualTo("UPLOADED");
        assertThat(queued.body().path("total").isNull()).isTrue();
        await().untilAsserted(() -> assertThat(
                        ada.get(receipt).body().path("merchant").path("name").asString())
                .isEqualTo("QUICK MART SDN BHD"));
        assertThat(ada.get(receipt).field("total")).isEqualTo("9.00");
    }

    @Test
    void asking_twice_to_read_again_reads_once() {
        var ada = shoebox.somebody();
        var receipt = Shoebox.read(ada);
        var hold = new CountDownLatch(1);
        worker.waitsFor(hold);

        ada.post(receipt + "/read-again", null).is(202);
        ada.post(receipt + "/read-again", null).is(202);
        hold.countDown();

        awaitStatus(ada, receipt, "READ");
        assertThat(worker.visits()).hasSize(2);
    }
}

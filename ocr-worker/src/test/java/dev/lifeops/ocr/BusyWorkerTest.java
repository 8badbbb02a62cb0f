package dev.lifeops.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ocr.printer.Receipts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@WorkerTest
@TestPropertySource(properties = {"lifeops.ocr.handles=1", "lifeops.ocr.patience=300ms"})
class BusyWorkerTest {

    private final Caller caller;
    private final ReadingRoom room;

    BusyWorkerTest(@LocalServerPort int port, @Autowired ReadingRoom room) {
        caller = new Caller(port);
        this.room = room;
    }

    @Test
    void when_all_readers_stay_busy_the_caller_is_told_when_to_come_back() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var occupied = CompletableFuture.runAsync(() -> occupy(begun, end));
        begun.await();

        var refused = caller.send(Receipts.english(1).pdf());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("WORKER_BUSY");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();

        end.countDown();
        occupied.exceptionally(expected -> null).join();
        assertThat(caller.send(Receipts.english(1).pdf()).status()).isEqualTo(200);
    }

    private void occupy(CountDownLatch begun, CountDownLatch end) {
        room.read(reader -> {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("nothing was read");
        });
    }
}

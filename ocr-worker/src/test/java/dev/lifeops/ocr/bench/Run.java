package dev.lifeops.ocr.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.lifeops.ocr.WatchedRoom;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Many receipts read one after another, some at a time. */
public record Run<T>(List<T> results, double wallSeconds, double cpuSeconds) {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** The worker's readings of {@code receipts}. */
    public static Run<Measured> ofWorker(List<Known> receipts, int atATime, Consumer<Measured> listener) {
        try (var room = new WatchedRoom(atATime)) {
            return over(receipts, atATime, receipt -> {
                var measured = measured(receipt, room);
                listener.accept(measured);
                return measured;
            });
        }
    }

    private static Measured measured(Known receipt, WatchedRoom room) {
        var began = System.nanoTime();
        var watched = room.read(receipt.bytes());
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Measured(receipt, watched, Score.of(receipt.truth(), watched.reading()), seconds);
    }

    /** The first receipt is read as often as there are threads beforehand, which is not counted. */
    static <R, T> Run<T> over(List<R> receipts, int atATime, Function<R, T> reading) {
        try (var threads = Executors.newFixedThreadPool(atATime)) {
            for (var warmUp = 0; warmUp < atATime; warmUp++) {
                CompletableFuture.supplyAsync(() -> reading.apply(receipts.getFirst()), threads)
                        .join();
            }
            var wall = System.nanoTime();
            var cpu = PROCESS.getProcessCpuTime();
            var results = receipts.stream()
                    .map(receipt -> CompletableFuture.supplyAsync(() -> reading.apply(receipt), threads))
                    .toList();
            return new Run<>(
                    results.stream().map(CompletableFuture::join).toList(),
                    (System.nanoTime() - wall) / 1e9,
                    (PROCESS.getProcessCpuTime() - cpu) / 1e9);
        }
    }

    double cpuPerReceipt() {
        return cpuSeconds / results.size();
    }

    double receiptsPerSecond() {
        return results.size() / wallSeconds;
    }
}

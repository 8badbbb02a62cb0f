package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.Memory;
import dev.lifeops.ocr.WatchedRoom;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One reader reads receipt after receipt; what it holds must not grow. */
final class LeakRun {

    private static final int SAMPLES = 50;

    private final List<Double> resident = new ArrayList<>();
    private final List<Double> heap = new ArrayList<>();

    void over(List<Known> receipts, int times, PrintStream out, Path chart) throws IOException, InterruptedException {
        var every = Math.max(1, times / SAMPLES);
        try (var room = new WatchedRoom(1)) {
            for (var read = 1; read <= times; read++) {
                room.read(receipts.get(read % receipts.size()).bytes());
                if (read % every == 0) {
                    sample(out, read);
                }
            }
        }
        Files.writeString(
                chart,
                new Chart("MB after each %d of %d receipts".formatted(every, times))
                        .line("resident", resident)
                        .line("heap", heap)
                        .svg());
        out.printf("resident: %s%nheap: %s%ndrawn in %s%n", trend(resident), trend(heap), chart);
    }

    private void sample(PrintStream out, int read) throws InterruptedException {
        resident.add(Memory.resident() / 1e6);
        heap.add((Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6);
        out.printf("%6d receipts %7.0f MB resident %6.0f MB heap%n", read, resident.getLast(), heap.getLast());
    }

    /** Quarters are compared: the first tenths still load and grow to the largest receipt. */
    private static String trend(List<Double> samples) {
        var quarter = Math.max(1, samples.size() / 4);
        return "%.0f MB in the second quarter, %.0f MB in the last"
                .formatted(
                        median(samples.subList(
                                Math.min(quarter, samples.size() - 1), Math.min(2 * quarter + 1, samples.size()))),
                        median(samples.subList(samples.size() - quarter, samples.size())));
    }

    private static double median(List<Double> samples) {
        return samples.stream().sorted().toList().get(samples.size() / 2);
    }
}

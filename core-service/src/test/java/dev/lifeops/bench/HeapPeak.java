package dev.lifeops.bench;

import java.util.concurrent.atomic.AtomicLong;

/** The most that was left on the heap after a collection, looked at every two seconds until it is asked for. */
public final class HeapPeak {

    private static final long BETWEEN_LOOKS = 2_000;

    private final AtomicLong most = new AtomicLong();
    private final Thread watcher = Thread.ofPlatform().daemon().start(this::watch);

    private void watch() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                System.gc();
                var heap = Runtime.getRuntime();
                most.accumulateAndGet(heap.totalMemory() - heap.freeMemory(), Math::max);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public long mebibytes() {
        watcher.interrupt();
        return most.get() >> 20;
    }
}

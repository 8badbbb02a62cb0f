package dev.lifeops.health.bench;

import java.util.concurrent.atomic.AtomicLong;

/** Collects garbage every eight seconds and keeps the most that was left; that slows a little what is measured beside it. */
final class PeakHeap implements AutoCloseable {

    private static final int BETWEEN_LOOKS = 8_000;

    private final AtomicLong most = new AtomicLong();
    private final Thread watcher = Thread.ofPlatform().daemon().start(this::watch);

    long mebibytes() {
        return most.get() >> 20;
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            look();
        }
    }

    private void look() {
        System.gc();
        var heap = Runtime.getRuntime();
        most.accumulateAndGet(heap.totalMemory() - heap.freeMemory(), Math::max);
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}

package dev.lifeops.ocr;

import dev.lifeops.ocr.check.Reading;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A reader on a thread of its own. Native code would pin the carrier of a virtual thread for as long as a page takes,
 * and Tesseract's handles want to stay with one thread.
 */
final class Desk implements AutoCloseable {

    private final ExecutorService thread;
    private final ReceiptReader reader;

    Desk(String name, Supplier<ReceiptReader> arrival) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        reader = CompletableFuture.supplyAsync(arrival, thread).join();
    }

    CompletableFuture<Reading> submit(Function<ReceiptReader, Reading> work) {
        return CompletableFuture.supplyAsync(() -> work.apply(reader), thread);
    }

    /** Waits for a reading that is under way. */
    @Override
    public void close() {
        CompletableFuture.runAsync(reader::close, thread).join();
        thread.close();
    }
}

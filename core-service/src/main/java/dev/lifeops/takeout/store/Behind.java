package dev.lifeops.takeout.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Stores a piece behind the back of whoever makes the next one; they wait for each other, so two are in memory. */
final class Behind implements AutoCloseable {

    private final Sink sink;
    private @Nullable CompletableFuture<Void> storing;

    Behind(Sink sink) {
        this.sink = sink;
    }

    /** Where the pieces go. */
    interface Sink {
        void add(int number, byte[] content);
    }

    void add(int number, byte[] content) {
        await();
        storing = CompletableFuture.runAsync(() -> sink.add(number, content), Thread::startVirtualThread);
    }

    /** All that came is stored, or this fails. */
    @Override
    public void close() {
        await();
    }

    /** A failure is told once. */
    private void await() {
        var last = storing;
        storing = null;
        try {
            if (last != null) {
                last.join();
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}

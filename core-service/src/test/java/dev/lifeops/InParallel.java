package dev.lifeops;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same thing many times at the same moment. */
public final class InParallel {

    private InParallel() {}

    /** What each came to, in no particular order. */
    public static <T> List<T> times(int count, Callable<T> work) {
        var start = new CyclicBarrier(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<T> together = () -> {
                start.await();
                return work.call();
            };
            return threads.invokeAll(Collections.nCopies(count, together)).stream()
                    .map(InParallel::result)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("one of the parallel calls failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}

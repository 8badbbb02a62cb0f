package dev.lifeops.receipts.worker;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Bulkhead, retry, circuit breaker and time limit around each call, configured under one name. */
@Component
class WorkerGuard {

    private static final String NAME = "ocr-worker";

    private final Bulkhead bulkhead;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final TimeLimiter limiter;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    WorkerGuard(
            BulkheadRegistry bulkheads,
            RetryRegistry retries,
            CircuitBreakerRegistry breakers,
            TimeLimiterRegistry limiters) {
        bulkhead = bulkheads.bulkhead(NAME);
        retry = retries.retry(NAME);
        breaker = breakers.circuitBreaker(NAME);
        limiter = limiters.timeLimiter(NAME);
    }

    /** Outermost the bulkhead, so that a call that waits to be tried again still counts as one. */
    <T> T around(Callable<T> call) throws InterruptedException, TimeoutException {
        Callable<T> limited = () -> limiter.executeFutureSupplier(() -> threads.submit(withLogContext(call)));
        var guarded = Bulkhead.decorateCallable(
                bulkhead, Retry.decorateCallable(retry, CircuitBreaker.decorateCallable(breaker, limited)));
        try {
            return guarded.call();
        } catch (RuntimeException | InterruptedException | TimeoutException e) {
            throw e;
        } catch (Exception e) {
            throw new WorkerException.Broken(e.toString(), e);
        }
    }

    /** The request id lives there, and goes along to the worker. */
    private static <T> Callable<T> withLogContext(Callable<T> call) {
        var context = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.<String, String>of());
        return () -> {
            MDC.setContextMap(context);
            return call.call();
        };
    }

    boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}

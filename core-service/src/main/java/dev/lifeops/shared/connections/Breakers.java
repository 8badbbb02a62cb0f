package dev.lifeops.shared.connections;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.UUID;

/** A circuit breaker for each connection, in no registry that is measured: its series would be named after people. */
public final class Breakers {

    private final CircuitBreakerRegistry registry;

    /**
     * @param failures so many in a row open a breaker
     * @param pause for how long it then stays open
     * @param failure what counts as one
     */
    public Breakers(int failures, Duration pause, Class<? extends Throwable> failure) {
        registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(failures)
                .minimumNumberOfCalls(failures)
                .failureRateThreshold(100)
                .waitDurationInOpenState(pause)
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordExceptions(failure)
                .build());
    }

    public CircuitBreaker of(UUID connection) {
        return registry.circuitBreaker(connection.toString());
    }

    public void forget(UUID connection) {
        registry.remove(connection.toString());
    }
}

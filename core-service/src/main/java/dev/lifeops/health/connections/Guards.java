package dev.lifeops.health.connections;

import dev.lifeops.health.source.Coverage;
import dev.lifeops.health.source.SourceTrouble;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A circuit breaker and a pace for each connection. They are in no registry that is measured: the names of their series
 * would be those of people.
 */
@Component
class Guards {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final CircuitBreakerRegistry breakers;
    private final RateLimiterRegistry paces = RateLimiterRegistry.ofDefaults();

    Guards(SyncProperties properties) {
        breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(properties.failuresBeforeBreak())
                .minimumNumberOfCalls(properties.failuresBeforeBreak())
                .failureRateThreshold(100)
                .waitDurationInOpenState(properties.breakTime())
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordExceptions(SourceTrouble.Unavailable.class)
                .build());
    }

    CircuitBreaker breaker(UUID connection) {
        return breakers.circuitBreaker(connection.toString());
    }

    Runnable pace(UUID connection, Coverage coverage) {
        var limiter = paces.rateLimiter(
                connection.toString(),
                RateLimiterConfig.custom()
                        .limitForPeriod(coverage.requestsAMinute())
                        .limitRefreshPeriod(MINUTE)
                        .timeoutDuration(MINUTE.multipliedBy(2))
                        .build());
        return () -> RateLimiter.waitForPermission(limiter);
    }

    void forget(UUID connection) {
        breakers.remove(connection.toString());
        paces.remove(connection.toString());
    }
}

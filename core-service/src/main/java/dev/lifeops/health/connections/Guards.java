package dev.lifeops.health.connections;

import dev.lifeops.health.source.Coverage;
import dev.lifeops.health.source.SourceTrouble;
import dev.lifeops.shared.connections.Breakers;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
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

    private final Breakers breakers;
    private final RateLimiterRegistry paces = RateLimiterRegistry.ofDefaults();

    Guards(SyncProperties properties) {
        breakers =
                new Breakers(properties.failuresBeforeBreak(), properties.breakTime(), SourceTrouble.Unavailable.class);
    }

    CircuitBreaker breaker(UUID connection) {
        return breakers.of(connection);
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
        breakers.forget(connection);
        paces.remove(connection.toString());
    }
}

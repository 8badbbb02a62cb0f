package dev.lifeops.statements.connections;

import dev.lifeops.statements.banks.BankTrouble;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A circuit breaker for each connection, in no registry that is measured: its series would be named after people. */
@Component
class BankGuards {

    private final CircuitBreakerRegistry breakers;

    BankGuards(BankSyncProperties properties) {
        breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(properties.failuresBeforeBreak())
                .minimumNumberOfCalls(properties.failuresBeforeBreak())
                .failureRateThreshold(100)
                .waitDurationInOpenState(properties.breakTime())
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordExceptions(BankTrouble.Unavailable.class)
                .build());
    }

    CircuitBreaker breaker(UUID connection) {
        return breakers.circuitBreaker(connection.toString());
    }

    void forget(UUID connection) {
        breakers.remove(connection.toString());
    }
}

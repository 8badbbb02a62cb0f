package dev.lifeops.statements.connections;

import dev.lifeops.shared.connections.Breakers;
import dev.lifeops.statements.banks.BankTrouble;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A circuit breaker for each connection. */
@Component
class BankGuards {

    private final Breakers breakers;

    BankGuards(BankSyncProperties properties) {
        breakers =
                new Breakers(properties.failuresBeforeBreak(), properties.breakTime(), BankTrouble.Unavailable.class);
    }

    CircuitBreaker breaker(UUID connection) {
        return breakers.of(connection);
    }

    void forget(UUID connection) {
        breakers.forget(connection);
    }
}

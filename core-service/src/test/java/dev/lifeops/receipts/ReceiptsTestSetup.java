package dev.lifeops.receipts;

import dev.lifeops.TestClient;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The worker that does as it is told, and people with receipts. */
@TestConfiguration(proxyBeanMethods = false)
public class ReceiptsTestSetup {

    @Bean
    FakeWorker fakeWorker() {
        return FakeWorker.started();
    }

    @Bean
    DynamicPropertyRegistrar workerAddress(FakeWorker worker) {
        return registry -> registry.add("lifeops.worker.url", worker::url);
    }

    @Bean
    @Lazy // as the client is
    Shoebox shoebox(TestClient client, FakeWorker worker, CircuitBreakerRegistry breakers) {
        return new Shoebox(client, worker, breakers);
    }
}

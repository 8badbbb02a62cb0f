package dev.lifeops.statements.connections;

import dev.lifeops.MovableClock;
import dev.lifeops.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Services that tell of banks, and a time that begins far back, so that whatever is due is due for the scheduler too. */
@TestConfiguration(proxyBeanMethods = false)
public class BankTestSetup {

    @Bean
    @Primary
    MovableClock movableClock() {
        var clock = new MovableClock();
        clock.forward(Duration.ofDays(-200));
        return clock;
    }

    @Bean
    FakeSimpleFin fakeSimpleFin() {
        return FakeSimpleFin.start();
    }

    @Bean
    FakePlaid fakePlaid() {
        return FakePlaid.start();
    }

    @Bean
    DynamicPropertyRegistrar bankAddresses(FakeSimpleFin simpleFin, FakePlaid plaid) throws IOException {
        var keyset = Files.createTempDirectory("lifeops-keys").resolve("keyset.json");
        return registry -> {
            registry.add("lifeops.banks.simplefin.servers", () -> "*, " + simpleFin.url());
            registry.add("lifeops.banks.plaid.url", plaid::url);
            registry.add("lifeops.banks.plaid.client-id", () -> FakePlaid.CLIENT_ID);
            registry.add("lifeops.banks.plaid.secret", () -> FakePlaid.SECRET);
            registry.add("lifeops.vault.keyset-file", keyset::toString);
        };
    }

    @Bean
    @Lazy // as the client is
    Customers customers(TestClient client, FakeSimpleFin simpleFin, MovableClock clock, JdbcClient database) {
        return new Customers(client, simpleFin, clock, database);
    }
}

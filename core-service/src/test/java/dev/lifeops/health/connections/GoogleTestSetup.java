package dev.lifeops.health.connections;

import dev.lifeops.MovableClock;
import dev.lifeops.TestClient;
import dev.lifeops.demo.google.FakeGoogle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A Google, its person, and a time that begins some days ago, so that whatever is due is due for the scheduler too. */
@TestConfiguration(proxyBeanMethods = false)
public class GoogleTestSetup {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Bean
    @Primary
    MovableClock movableClock() {
        var clock = new MovableClock();
        clock.forward(Duration.ofDays(-20));
        return clock;
    }

    @Bean
    FakeGoogle fakeGoogle(MovableClock clock) {
        return FakeGoogle.start(0, ZONE, clock);
    }

    @Bean
    Path keysetFile() throws IOException {
        return Files.createTempDirectory("lifeops-keys").resolve("keyset.json");
    }

    @Bean
    DynamicPropertyRegistrar googleAddress(FakeGoogle google, Path keysetFile) {
        return registry -> {
            registry.add("lifeops.google.client-id", () -> FakeGoogle.CLIENT_ID);
            registry.add("lifeops.google.client-secret", () -> FakeGoogle.CLIENT_SECRET);
            registry.add("lifeops.google.authorize-url", () -> google.url().resolve("/o/oauth2/v2/auth"));
            registry.add("lifeops.google.token-url", () -> google.url().resolve("/token"));
            registry.add("lifeops.google.revoke-url", () -> google.url().resolve("/revoke"));
            registry.add("lifeops.google.fit-url", () -> google.url().resolve("/"));
            registry.add("lifeops.google.health-url", () -> google.url().resolve("/"));
            registry.add("lifeops.vault.keyset-file", keysetFile::toString);
        };
    }

    @Bean
    @Lazy // as the client is
    Wearer wearer(TestClient client, FakeGoogle google, JdbcClient database) {
        return new Wearer(client, google, database);
    }

    @Bean
    Shelf shelf(JdbcClient database) {
        return new Shelf(database);
    }
}

package dev.lifeops.health.connections;

import dev.lifeops.health.source.SyncSource;
import dev.lifeops.shared.connections.ConnectionGauges;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How connected sources stand. */
@Configuration(proxyBeanMethods = false)
class SourceGauges {

    @Bean
    ConnectionGauges healthConnectionGauges(JdbcClient database, Clock clock) {
        return new ConnectionGauges("lifeops.health", SyncSource.values(), database, "health.connection", clock);
    }
}

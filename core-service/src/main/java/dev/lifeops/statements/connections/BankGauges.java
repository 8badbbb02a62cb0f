package dev.lifeops.statements.connections;

import dev.lifeops.shared.connections.ConnectionGauges;
import dev.lifeops.statements.banks.BankService;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How connected banks stand; who has linked nothing waits for nothing. */
@Configuration(proxyBeanMethods = false)
class BankGauges {

    private static final String THAT_COUNT = """
            statements.connection
            where state <> 'CONNECTED' or exists (
                select from statements.linked_account where connection_id = connection.id and account_id is not null)""";

    @Bean
    ConnectionGauges bankConnectionGauges(JdbcClient database, Clock clock) {
        return new ConnectionGauges("lifeops.statements", BankService.values(), database, THAT_COUNT, clock);
    }
}

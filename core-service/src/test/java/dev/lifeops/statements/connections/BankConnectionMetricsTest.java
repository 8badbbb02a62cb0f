package dev.lifeops.statements.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.MovableClock;
import dev.lifeops.TestClient;
import dev.lifeops.statements.Bank;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

@BankTest
class BankConnectionMetricsTest {

    private final Customers customers;
    private final MovableClock clock;
    private final Environment environment;
    private final JsonMapper json;

    @Autowired
    BankConnectionMetricsTest(Customers customers, MovableClock clock, Environment environment, JsonMapper json) {
        this.customers = customers;
        this.clock = clock;
        this.environment = environment;
        this.json = json;
    }

    @Test
    void connections_are_counted_by_state_without_naming_anybody() {
        var ada = customers.somebody();
        var giro = Bank.account(ada, "Giro", "BANK", "USD");
        var customer = new SimpleFinCustomer().with("ACT-1", "USD");
        var connection = customers.connect(ada, customer);
        customers.link(ada, connection, "ACT", giro);
        customers.awaitSynced(ada, connection);
        customer.revoke();
        clock.forward(Duration.ofSeconds(10));
        ada.post(connection + "/sync", null).is(202);
        customers.awaitProblem(ada, connection, "ACCESS_REVOKED");
        clock.forward(Duration.ofSeconds(10));

        var port = environment.getRequiredProperty("local.management.port", int.class);
        var metrics = TestClient.at(port, json).get("/metrics").is(200).text();

        assertThat(metrics)
                .containsPattern(
                        "lifeops_statements_connections\\{[^}]*source=\"SIMPLEFIN\",state=\"NEEDS_RECONNECT\"[^}]*} [1-9]")
                .contains("lifeops_statements_sync_oldest_success_seconds")
                .doesNotContain(ada.email());
    }
}

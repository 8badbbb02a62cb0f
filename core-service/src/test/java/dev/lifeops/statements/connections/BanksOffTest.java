package dev.lifeops.statements.connections;

import static dev.lifeops.statements.connections.Customers.CONNECTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class BanksOffTest {

    private final TestClient nobody;

    @Autowired
    BanksOffTest(TestClient nobody) {
        this.nobody = nobody;
    }

    @Test
    void nothing_is_asked_before_the_operator_has_said_so() {
        var ada = nobody.signedIn();

        var refusal = ada.post(CONNECTIONS, Map.of("service", "simplefin", "token", "aHR0cHM6Ly9icmlkZ2U="))
                .isProblem(409, "SOURCE_NOT_CONFIGURED");

        assertThat(refusal.field("detail")).contains("LIFEOPS_SIMPLEFIN_SERVERS", "LIFEOPS_HEALTH_KEYSET_FILE");
        assertThat(ada.get(CONNECTIONS + "/services").is(200).body())
                .allSatisfy(service ->
                        assertThat(service.path("configured").asBoolean()).isFalse());
        ada.post(CONNECTIONS, Map.of("service", "nobody", "token", "x")).isProblem(422, "SOURCE_UNKNOWN");
    }
}

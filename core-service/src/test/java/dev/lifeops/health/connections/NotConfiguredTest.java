package dev.lifeops.health.connections;

import static dev.lifeops.health.connections.Wearer.FIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class NotConfiguredTest {

    private final TestClient nobody;

    @Autowired
    NotConfiguredTest(TestClient nobody) {
        this.nobody = nobody;
    }

    @Test
    void without_credentials_the_answer_says_which_variables_to_set() {
        var ada = nobody.signedIn();

        var refusal = ada.post(FIT, null).isProblem(409, "SOURCE_NOT_CONFIGURED");

        assertThat(refusal.field("detail"))
                .contains("GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET", "LIFEOPS_HEALTH_KEYSET_FILE");
        assertThat(refusal.body().path("variables").size()).isEqualTo(3);
        assertThat(ada.get(FIT).field("state")).isEqualTo("NOT_CONFIGURED");
    }
}

package dev.lifeops.finance.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class SearchTest {

    private final TestClient client;
    private final Search search;
    private final JdbcClient database;
    private final LocalDate today;

    @Autowired
    SearchTest(TestClient client, Search search, JdbcClient database, Clock clock) {
        this.client = client;
        this.search = search;
        this.database = database;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void a_payee_that_cannot_be_looked_at_keeps_no_other_waiting_and_is_found_later() {
        var ada = client.signedIn();
        database.sql("alter table finance.recurrence add constraint jinxed check (payee <> 'aaa jinxed')")
                .update();
        try {
            pay(ada, "AAA Jinxed");
            pay(ada, "Streamly");

            assertThat(found(ada)).containsExactly("Streamly");
        } finally {
            database.sql("alter table finance.recurrence drop constraint jinxed")
                    .update();
        }
        assertThat(found(ada)).containsExactlyInAnyOrder("AAA Jinxed", "Streamly");
    }

    private void pay(TestClient person, String merchant) {
        IntStream.range(0, 6)
                .forEach(months -> person.post(
                                "/api/v1/transactions", """
                        {"kind": "EXPENSE", "bookedOn": "%s", "merchant": "%s", "currency": "EUR", "amount": "9.99"}
                        """.formatted(today.minusMonths(months), merchant))
                        .is(201));
    }

    private Stream<String> found(TestClient person) {
        search.catchUp();
        return person.get("/api/v1/recurring")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("name").asString());
    }
}

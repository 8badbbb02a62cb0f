package dev.lifeops.finance.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.MovableClock;
import dev.lifeops.TestClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

@ApiTest
class SearchTest {

    private final TestClient client;
    private final JdbcClient database;
    private final LocalDate today;
    private final MovableClock clock = new MovableClock();
    private final Failures failures;
    private final Search search;

    @Autowired
    SearchTest(
            TestClient client,
            Payments payments,
            Recurrences recurrences,
            TransactionOperations transaction,
            JdbcClient database,
            Clock clock) {
        this.client = client;
        this.database = database;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        this.failures = new Failures(transaction);
        this.search = new Search(payments, recurrences, new PausedPayees(this.clock), failures);
    }

    @Test
    void a_payee_that_cannot_be_looked_at_keeps_no_other_waiting_and_is_found_later() {
        var ada = client.signedIn();
        jinx();
        try {
            pay(ada, "AAA Jinxed");
            pay(ada, "Streamly");

            assertThat(found(ada)).containsExactly("Streamly");
        } finally {
            unjinx();
        }
        clock.forward(Duration.ofSeconds(10));
        assertThat(found(ada)).containsExactlyInAnyOrder("AAA Jinxed", "Streamly");
    }

    @Test
    void a_payee_that_fails_again_is_left_alone_for_twice_as_long() {
        jinx();
        try {
            pay(client.signedIn(), "AAA Jinxed");

            assertThat(failuresAfter(0, 5)).isEqualTo(1);
            assertThat(failuresAfter(5, 15)).isEqualTo(2);
            assertThat(failuresAfter(5)).isEqualTo(3);
        } finally {
            unjinx();
        }
    }

    private int failuresAfter(int... seconds) {
        for (var pause : seconds) {
            clock.forward(Duration.ofSeconds(pause));
            search.catchUp();
        }
        return failures.count;
    }

    private void jinx() {
        database.sql("alter table finance.recurrence add constraint jinxed check (payee <> 'aaa jinxed')")
                .update();
    }

    private void unjinx() {
        database.sql("alter table finance.recurrence drop constraint jinxed").update();
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

    /** Transactions of which it is counted how many failed; the service's own search is not among them. */
    private static final class Failures implements TransactionOperations {

        private final TransactionOperations transactions;
        private int count;

        Failures(TransactionOperations transactions) {
            this.transactions = transactions;
        }

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            try {
                return transactions.execute(action);
            } catch (RuntimeException e) {
                count++;
                throw e;
            }
        }
    }
}

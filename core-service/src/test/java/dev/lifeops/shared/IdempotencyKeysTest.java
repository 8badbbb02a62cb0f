package dev.lifeops.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.MovableClock;
import dev.lifeops.shared.IdempotencyKeys.Outcome;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
class IdempotencyKeysTest {

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final AtomicInteger made = new AtomicInteger();
    private final UUID ada = UUID.randomUUID();

    @Autowired
    IdempotencyKeysTest(IdempotencyKeys keys, TransactionTemplate transaction, JdbcClient jdbc) {
        this.keys = keys;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Test
    void the_same_request_again_gets_the_same_resource() {
        var first = once(key(ada, "k", "body"));
        var second = once(key(ada, "k", "body"));

        assertThat(first.replayed()).isFalse();
        assertThat(second).isEqualTo(new Outcome(first.resource(), true));
        assertThat(made).hasValue(1);
    }

    @Test
    void a_request_without_a_key_makes_another_each_time_and_one_with_a_key_does_not() {
        assertThat(onceOf(null, "body")).isNotEqualTo(onceOf(null, "body"));
        assertThat(onceOf("k", "body")).isEqualTo(onceOf("k", "body"));
        assertThatThrownBy(() -> onceOf("k", "other body")).isInstanceOf(Problem.class);
    }

    private @Nullable UUID onceOf(@Nullable String key, String content) {
        return transaction.execute(_ -> keys.once(ada, "POST /there", key, content, UUID::randomUUID));
    }

    @Test
    void the_key_for_another_request_is_refused() {
        once(key(ada, "k", "body"));

        assertThatThrownBy(() -> once(key(ada, "k", "other body")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        it -> assertThat(it.getBody().getProperties()).containsEntry("code", "IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void the_keys_of_two_people_and_of_two_operations_never_meet() {
        once(key(ada, "k", "body"));

        assertThat(once(key(UUID.randomUUID(), "k", "other")).replayed()).isFalse();
        assertThat(once(new IdempotencyKey(ada, "POST /elsewhere", "k", "other"))
                        .replayed())
                .isFalse();
    }

    @Test
    void of_parallel_requests_one_makes_the_resource_and_all_get_it() {
        var outcomes = InParallel.times(8, () -> once(key(ada, "k", "body")));

        assertThat(made).hasValue(1);
        assertThat(outcomes)
                .extracting(Outcome::resource)
                .containsOnly(outcomes.getFirst().resource());
        assertThat(outcomes).extracting(Outcome::replayed).containsOnlyOnce(false);
    }

    @Test
    void a_request_that_failed_leaves_the_key_free() {
        assertThatThrownBy(() -> transaction.execute(_ -> keys.once(key(ada, "k", "body"), () -> {
                    throw new IllegalStateException("no room");
                })))
                .hasMessage("no room");

        assertThat(once(key(ada, "k", "body")).replayed()).isFalse();
    }

    @Test
    void a_key_only_counts_together_with_what_it_made() {
        assertThatThrownBy(() -> keys.once(key(ada, "k", "body"), UUID::randomUUID))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        var clock = new MovableClock();
        var later = new IdempotencyKeys(jdbc, clock);
        once(key(ada, "k", "body"));

        clock.forward(Duration.ofHours(23));
        later.forgetExpired();
        assertThat(once(key(ada, "k", "body")).replayed()).isTrue();

        clock.forward(Duration.ofMinutes(61));
        assertThat(later.forgetExpired()).isPositive();
        assertThat(once(key(ada, "k", "body")).replayed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ż", "a\n"})
    void a_key_that_cannot_be_one_is_refused(String value) {
        assertThatThrownBy(() -> key(ada, value, "body")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> key(ada, "k".repeat(256), "body")).isInstanceOf(Problem.class);
    }

    private Outcome once(IdempotencyKey key) {
        var outcome = transaction.execute(_ -> keys.once(key, () -> {
            made.incrementAndGet();
            return UUID.randomUUID();
        }));
        assertThat(outcome).isNotNull();
        return outcome;
    }

    private static IdempotencyKey key(UUID owner, String value, String body) {
        return new IdempotencyKey(owner, "POST /api/v1/things", value, IdempotencyKey.fingerprintOf(body));
    }
}

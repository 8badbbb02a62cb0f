package dev.lifeops.shared.connections;

import dev.lifeops.shared.Remembered;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How connections stand, by source and state only, counted at most every few seconds however often anyone asks. */
public final class ConnectionGauges implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final String prefix;
    private final List<String> sources;
    private final Clock clock;
    private final Remembered<List<Count>> counts;

    /**
     * @param prefix of the names of the series
     * @param from the connections that count, as a query says after {@code from}
     */
    public ConnectionGauges(String prefix, Enum<?>[] sources, JdbcClient database, String from, Clock clock) {
        this.prefix = prefix;
        this.sources = Stream.of(sources).map(Enum::name).toList();
        this.clock = clock;
        this.counts = new Remembered<>(prefix + ".connections", FRESH, List.of(), () -> count(database, from), clock);
    }

    private record Count(String source, String state, long number, Instant oldestSuccess) {}

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var source : sources) {
            for (var state : ConnectionState.values()) {
                Gauge.builder(prefix + ".connections", this, it -> it.number(source, state))
                        .tag("source", source)
                        .tag("state", state.name())
                        .description("Connections by source and state")
                        .register(meters);
            }
            Gauge.builder(prefix + ".sync.oldest.success", this, it -> it.age(source))
                    .tag("source", source)
                    .baseUnit("seconds")
                    .description("How long ago the connection that waits longest was synced, or was made")
                    .register(meters);
        }
    }

    private double number(String source, ConnectionState state) {
        return counts(source, state).mapToLong(Count::number).sum();
    }

    private double age(String source) {
        return counts(source, ConnectionState.CONNECTED)
                .mapToDouble(it ->
                        Duration.between(it.oldestSuccess(), clock.instant()).toMillis() / 1000.0)
                .findFirst()
                .orElse(0);
    }

    private Stream<Count> counts(String source, ConnectionState state) {
        return counts.get().stream()
                .filter(it -> it.source().equals(source) && it.state().equals(state.name()));
    }

    private static List<Count> count(JdbcClient database, String from) {
        return database.sql("""
                        select source, state, count(*), min(coalesce(last_success_at, connected_at))
                        from %s group by source, state""".formatted(from))
                .query((row, _) -> new Count(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }
}

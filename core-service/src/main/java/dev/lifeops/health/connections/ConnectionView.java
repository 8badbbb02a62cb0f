package dev.lifeops.health.connections;

import dev.lifeops.health.connections.Connection.Range;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.source.Coverage;
import dev.lifeops.health.source.SyncSource;
import dev.lifeops.shared.connections.Complaint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source as its person sees it.
 *
 * @param covered the days in the books, both included
 * @param backFilled whether it has been followed back as far as it goes
 * @param problem why the latest try gave nothing, or why consent is needed again
 */
@Schema(name = "HealthConnection")
record ConnectionView(
        String source,
        String title,
        State state,
        @Nullable Instant connectedAt,
        @Nullable Instant lastSyncAt,
        @Nullable Instant nextSyncAt,
        @Nullable Range covered,
        boolean backFilled,
        @Nullable Complaint problem,
        Declared declared) {

    /** Where a person stands with a source. */
    @Schema(name = "HealthConnectionState")
    enum State {
        NOT_CONFIGURED,
        NOT_CONNECTED,
        CONNECTED,
        NEEDS_RECONNECT
    }

    /** What the source covers, how far back, and how often it is asked. */
    @Schema(name = "HealthSourceDeclaration")
    record Declared(List<String> metrics, LocalDate earliest, Duration interval, int requestsAMinute) {}

    static ConnectionView of(
            SyncSource source, Coverage coverage, Optional<Connection> connection, boolean configured) {
        var declared =
                new Declared(names(coverage), coverage.earliest(), coverage.interval(), coverage.requestsAMinute());
        return connection
                .map(it -> of(it, declared))
                .orElseGet(() -> absent(source, configured ? State.NOT_CONNECTED : State.NOT_CONFIGURED, declared));
    }

    private static List<String> names(Coverage coverage) {
        return coverage.source().metrics().stream().map(Metric::name).sorted().toList();
    }

    private static ConnectionView of(Connection connection, Declared declared) {
        return new ConnectionView(
                connection.source().slug(),
                connection.source().title(),
                State.valueOf(connection.state().name()),
                connection.connectedAt(),
                connection.lastSuccessAt(),
                connection.nextSyncAt(),
                connection.covered(),
                connection.backFilled(),
                connection.complaint(),
                declared);
    }

    private static ConnectionView absent(SyncSource source, State state, Declared declared) {
        return new ConnectionView(source.slug(), source.title(), state, null, null, null, null, false, null, declared);
    }
}

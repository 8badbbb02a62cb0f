package dev.lifeops.health.connections;

import dev.lifeops.health.connections.SyncMetrics.Outcome;
import dev.lifeops.health.google.Tokens;
import dev.lifeops.health.source.Access;
import dev.lifeops.health.source.DaySpan;
import dev.lifeops.health.source.Harvest;
import dev.lifeops.health.source.HealthSource;
import dev.lifeops.health.source.SourceTrouble;
import dev.lifeops.health.source.SourceTrouble.LostConsent;
import dev.lifeops.health.source.SourceTrouble.Refused;
import dev.lifeops.health.source.SourceTrouble.Throttled;
import dev.lifeops.health.source.SourceTrouble.TokenRefused;
import dev.lifeops.health.source.SourceTrouble.Unavailable;
import dev.lifeops.shared.Pauses;
import dev.lifeops.shared.connections.Complaint;
import dev.lifeops.shared.connections.ConnectionJob;
import dev.lifeops.shared.connections.OvertakenException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One bounded step of one connection: ask without a transaction, then book days and progress in a single one. */
@Component
class Syncing {

    private static final Logger LOG = LoggerFactory.getLogger(Syncing.class);

    private final Connections connections;
    private final Sources sources;
    private final SyncPlan plan;
    private final Keyring keyring;
    private final Guards guards;
    private final Books books;
    private final Pauses pauses;
    private final SyncMetrics metrics;
    private final Clock clock;

    Syncing(
            Connections connections,
            Sources sources,
            SyncPlan plan,
            Keyring keyring,
            Guards guards,
            Books books,
            SyncProperties properties,
            SyncMetrics metrics,
            Clock clock) {
        this.connections = connections;
        this.sources = sources;
        this.plan = plan;
        this.keyring = keyring;
        this.guards = guards;
        this.books = books;
        this.pauses = properties.pauses();
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Leaves the connection saying when the next step is due, if ever. */
    void step(ConnectionJob job) {
        connections.begin(job).ifPresent(this::stepOf);
    }

    private void stepOf(Connection begun) {
        var source = sources.get(begun.source());
        plan.next(begun, source.coverage(), books.zonesOf(begun.person()), clock.instant())
                .ifPresentOrElse(
                        span -> metrics.timed(begun.source(), () -> outcome(begun, source, span)),
                        () -> connections.idle(begun));
    }

    private Outcome outcome(Connection begun, HealthSource source, DaySpan span) {
        try {
            var harvest = guards.breaker(begun.id()).executeSupplier(() -> fetch(begun, source, span));
            var progress = plan.after(begun, source.coverage(), span, harvest.isEmpty(), clock.instant());
            books.enter(begun, harvest, progress);
            return Outcome.DONE;
        } catch (CallNotPermittedException e) {
            return failed(begun, Outcome.BREAKER_OPEN, new Unavailable("Google keeps failing; it is left alone.", e));
        } catch (OvertakenException e) {
            return Outcome.OVERTAKEN;
        } catch (LostConsent e) {
            LOG.info("Connection {} needs its person to consent again: {}", begun.id(), e.code());
            connections.lose(begun, complaint(e));
            return Outcome.CONSENT_LOST;
        } catch (SourceTrouble e) {
            return failed(begun, outcome(e), e);
        }
    }

    /** An access token may end early: one that is not taken is replaced, once. */
    private Harvest fetch(Connection begun, HealthSource source, DaySpan span) {
        var tokens = keyring.valid(begun);
        try {
            return source.ask(access(begun, source, tokens), span);
        } catch (TokenRefused _) {
            return fetchWith(keyring.refreshed(begun, tokens), begun, source, span);
        }
    }

    private Harvest fetchWith(Tokens fresh, Connection begun, HealthSource source, DaySpan span) {
        try {
            return source.ask(access(begun, source, fresh), span);
        } catch (TokenRefused e) {
            throw new LostConsent(e.code(), "Google takes no access token any more: connect again.");
        }
    }

    private Access access(Connection begun, HealthSource source, Tokens tokens) {
        return new Access(tokens.access(), guards.pace(begun.id(), source.coverage()));
    }

    private Outcome failed(Connection begun, Outcome outcome, SourceTrouble trouble) {
        LOG.info("A step of connection {} failed: {} {}", begun.id(), trouble.code(), trouble.getMessage());
        var notBefore = notBefore(begun, trouble);
        var next = notBefore == null ? clock.instant().plus(pause(begun, outcome)) : notBefore;
        connections.fail(begun, complaint(trouble), next, notBefore);
        return outcome;
    }

    private Duration pause(Connection begun, Outcome outcome) {
        return outcome == Outcome.REFUSED ? pauses.longest() : pauses.after(begun.failures() + 1);
    }

    /** What the source wishes is law, also for people who are in a hurry. */
    private @Nullable Instant notBefore(Connection begun, SourceTrouble trouble) {
        if (trouble instanceof Throttled throttled) {
            var wish = throttled.patience();
            return clock.instant().plus(wish == null ? pauses.after(begun.failures() + 1) : wish);
        }
        return null;
    }

    private static Outcome outcome(SourceTrouble trouble) {
        return switch (trouble) {
            case Throttled _ -> Outcome.THROTTLED;
            case Refused _ -> Outcome.REFUSED;
            case LostConsent _ -> Outcome.CONSENT_LOST;
            case TokenRefused _, Unavailable _ -> Outcome.UNAVAILABLE;
        };
    }

    private static Complaint complaint(SourceTrouble trouble) {
        return new Complaint(trouble.code(), String.valueOf(trouble.getMessage()));
    }
}

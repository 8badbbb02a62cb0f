package dev.lifeops.statements.connections;

import dev.lifeops.shared.Pauses;
import dev.lifeops.shared.connections.Complaint;
import dev.lifeops.shared.connections.ConnectionJob;
import dev.lifeops.shared.connections.OvertakenException;
import dev.lifeops.statements.banks.BankSource;
import dev.lifeops.statements.banks.BankTrouble;
import dev.lifeops.statements.banks.BankTrouble.AccessLost;
import dev.lifeops.statements.banks.BankTrouble.Refused;
import dev.lifeops.statements.banks.BankTrouble.Throttled;
import dev.lifeops.statements.banks.BankTrouble.Unavailable;
import dev.lifeops.statements.banks.Question;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One step of one connection: ask without a transaction, then book entries and progress in a single one. */
@Component
class BankSyncing {

    private static final Logger LOG = LoggerFactory.getLogger(BankSyncing.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final BankConnections connections;
    private final Links links;
    private final BankSources sources;
    private final BankKeyring keyring;
    private final BankGuards guards;
    private final BankBooks books;
    private final BankSyncProperties properties;
    private final Pauses pauses;
    private final Clock clock;
    private final RandomGenerator dice = RandomGenerator.getDefault();

    BankSyncing(
            BankConnections connections,
            Links links,
            BankSources sources,
            BankKeyring keyring,
            BankGuards guards,
            BankBooks books,
            BankSyncProperties properties,
            Clock clock) {
        this.connections = connections;
        this.links = links;
        this.sources = sources;
        this.keyring = keyring;
        this.guards = guards;
        this.books = books;
        this.properties = properties;
        this.pauses = properties.pauses();
        this.clock = clock;
    }

    /** Leaves the connection saying when the next step is due, if ever. */
    void step(ConnectionJob job) {
        var now = clock.instant();
        connections.find(job).filter(seen -> !seen.nextSyncAt().isAfter(now)).ifPresent(seen -> {
            var accounts = links.of(seen.id());
            var wanted = wanted(accounts);
            var source = sources.get(seen.service());
            var free = freeAt(seen, source);
            if (wanted.isEmpty() && !accounts.isEmpty()) {
                connections.postpone(seen, nextLook(), nextLook(), null);
            } else if (free.isAfter(now)) {
                connections.postpone(seen, free, seen.updateDueAt(), usedUp(source));
            } else {
                connections.begin(job).ifPresent(begun -> ask(begun, source, wanted));
            }
        });
    }

    private static Set<String> wanted(List<Link> accounts) {
        return accounts.stream()
                .filter(link -> link.accountId() != null)
                .map(Link::remoteId)
                .collect(Collectors.toSet());
    }

    /** When the service bears one more request within a day. */
    private Instant freeAt(BankConnection seen, BankSource source) {
        var dayAgo = clock.instant().minus(DAY);
        var asked = seen.askedAt().stream().filter(it -> it.isAfter(dayAgo)).toList();
        var most = source.requestsADay();
        return most == 0 || asked.size() < most
                ? Instant.EPOCH
                : asked.get(asked.size() - most).plus(DAY);
    }

    private static Complaint usedUp(BankSource source) {
        return new Complaint(
                "DAILY_LIMIT",
                "%s may be asked %d times a day, and was."
                        .formatted(source.service().title(), source.requestsADay()));
    }

    private void ask(BankConnection begun, BankSource source, Set<String> wanted) {
        try {
            var isLook = !begun.updateDueAt().isAfter(clock.instant());
            var question = new Question(begun.cursor(), wanted, isLook, begun.failures());
            var access = keyring.open(begun);
            var harvest = guards.breaker(begun.id()).executeSupplier(() -> source.ask(access, question));
            books.enter(begun, harvest, isLook ? nextLook() : begun.updateDueAt());
        } catch (CallNotPermittedException _) {
            failed(begun, new Unavailable("The service keeps failing; it is left alone."));
        } catch (OvertakenException _) {
            LOG.debug("A step of connection {} was overtaken", begun.id());
        } catch (AccessLost e) {
            LOG.info("Connection {} needs its person to connect again: {}", begun.id(), e.code());
            connections.lose(begun, complaint(e));
        } catch (BankTrouble e) {
            failed(begun, e);
        }
    }

    private void failed(BankConnection begun, BankTrouble trouble) {
        LOG.info("A step of connection {} failed: {} {}", begun.id(), trouble.code(), trouble.getMessage());
        var notBefore = notBefore(begun, trouble);
        var pause = trouble instanceof Refused ? pauses.longest() : pauses.after(begun.failures() + 1);
        var next = notBefore == null ? clock.instant().plus(pause) : notBefore;
        connections.fail(begun, complaint(trouble), next, notBefore);
    }

    /** What the service wishes is law, also for people who are in a hurry. */
    private @Nullable Instant notBefore(BankConnection begun, BankTrouble trouble) {
        if (trouble instanceof Throttled throttled) {
            var wish = throttled.patience();
            return clock.instant().plus(wish == null ? pauses.after(begun.failures() + 1) : wish);
        }
        return null;
    }

    private Instant nextLook() {
        var millis = properties.interval().toMillis();
        var spread = Math.round(millis * properties.jitter() * (2 * dice.nextDouble() - 1));
        return clock.instant().plusMillis(millis + spread);
    }

    private static Complaint complaint(BankTrouble trouble) {
        return new Complaint(trouble.code(), String.valueOf(trouble.getMessage()));
    }
}

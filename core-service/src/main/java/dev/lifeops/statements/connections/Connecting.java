package dev.lifeops.statements.connections;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.connections.ConnectionQueue;
import dev.lifeops.statements.banks.BankService;
import dev.lifeops.statements.banks.BankTrouble;
import dev.lifeops.statements.banks.Grant;
import dev.lifeops.statements.banks.LinkToken;
import dev.lifeops.statements.imports.BankFeed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Connects banks and takes that back; networks are spoken to before and never within a transaction. */
@Service
class Connecting {

    private static final Logger LOG = LoggerFactory.getLogger(Connecting.class);

    private final BankConnections connections;
    private final Links links;
    private final BankSources sources;
    private final BankKeyring keyring;
    private final ConnectionQueue queue;
    private final BankGuards guards;
    private final BankFeed feeds;
    private final TransactionOperations transaction;

    Connecting(
            BankConnections connections,
            Links links,
            BankSources sources,
            BankKeyring keyring,
            ConnectionQueue queue,
            BankGuards guards,
            BankFeed feeds,
            TransactionOperations transaction) {
        this.connections = connections;
        this.links = links;
        this.sources = sources;
        this.keyring = keyring;
        this.queue = queue;
        this.guards = guards;
        this.feeds = feeds;
        this.transaction = transaction;
    }

    List<BankServiceView> services() {
        return Stream.of(BankService.values())
                .map(service -> new BankServiceView(
                        service.slug(),
                        service.title(),
                        sources.missing(service).isEmpty(),
                        sources.missing(service)))
                .toList();
    }

    List<BankConnectionView> list(UserId owner) {
        return connections.of(owner).stream().map(this::view).toList();
    }

    BankConnectionView show(UserId owner, UUID id) {
        return view(require(owner, id));
    }

    private BankConnectionView view(BankConnection connection) {
        return BankConnectionView.of(connection, links.of(connection.id()));
    }

    UUID connect(UserId owner, ConnectWish wish) {
        var service = BankService.of(wish.service()).orElseThrow(BankProblems::unknownService);
        var grant = redeemed(service, wish.token());
        var id = UUID.randomUUID();
        var sealed = keyring.seal(grant.access(), BankConnection.purpose(owner, id));
        transaction.executeWithoutResult(_ -> {
            var made = connections.add(id, owner, service, grant.overview().name(), sealed);
            links.see(id, grant.overview().accounts());
            queue.add(BankSyncJob.TASK, made, made.nextSyncAt());
        });
        return id;
    }

    /** Goes on where it stopped. */
    void reconnect(UserId owner, UUID id, @Nullable String token) {
        var connection = require(owner, id);
        var grant = token == null ? mended(connection) : redeemed(connection.service(), token);
        var sealed = keyring.seal(grant.access(), connection.purpose());
        transaction.executeWithoutResult(_ -> {
            var renewed = connections.renew(id, sealed).orElseThrow(BankProblems::notFound);
            links.see(id, grant.overview().accounts());
            queue.add(BankSyncJob.TASK, renewed, renewed.nextSyncAt());
        });
        guards.forget(id);
    }

    private Grant redeemed(BankService service, String token) {
        var source = sources.configured(service);
        return asked(service, () -> source.redeem(token));
    }

    /** The access is the one it was: only its person had to agree once more, at the service. */
    private Grant mended(BankConnection connection) {
        var source = sources.configured(connection.service());
        if (!source.renewsInPlace()) {
            throw BankProblems.tokenMissing();
        }
        return asked(connection.service(), () -> {
            var access = keyring.open(connection);
            return new Grant(access, source.accounts(access));
        });
    }

    LinkToken linkToken(UserId owner, LinkTokenWish wish) {
        var connection = wish.connectionId() == null ? null : require(owner, wish.connectionId());
        var service = connection == null
                ? BankService.of(wish.service()).orElseThrow(BankProblems::unknownService)
                : connection.service();
        var source = sources.configured(service);
        var person = owner.value().toString();
        return asked(service, () -> source.linkToken(person, connection == null ? null : keyring.open(connection)))
                .orElseThrow(BankProblems::noLinkToken);
    }

    private static <T> T asked(BankService service, Supplier<T> question) {
        try {
            return question.get();
        } catch (BankTrouble e) {
            LOG.info("{} gave no access: {}", service, e.code());
            throw BankProblems.of(e);
        }
    }

    void sync(UserId owner, UUID id) {
        require(owner, id);
        queue.hurry(BankSyncJob.TASK, connections.wish(id).orElseThrow(BankProblems::needsReconnect));
    }

    /** What is left of a connection: nothing here, and at the service nothing either unless there was a reason. */
    @Schema(name = "BankDisconnected")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Disconnected(
            boolean accessEnded,
            boolean entriesRemoved,

            @Schema(
                    description =
                            "Why the access is still in force at the service: ENDS_AT_THE_SERVICE where only you can "
                                    + "end it there, else what went wrong; absent where it is not")
            @Nullable String keptBecause) {}

    /** Ends the access first, so that a crash in between leaves a connection that can be seen. */
    Disconnected disconnect(UserId owner, UUID id, EntriesChoice entries) {
        var connection = require(owner, id);
        var kept = end(connection);
        transaction.executeWithoutResult(_ -> {
            var imports = links.of(id).stream()
                    .map(Link::importId)
                    .filter(Objects::nonNull)
                    .toList();
            connections.forget(id);
            if (entries == EntriesChoice.REMOVE) {
                imports.forEach(it -> feeds.undo(owner, it));
            }
        });
        guards.forget(id);
        return new Disconnected(kept == null, entries == EntriesChoice.REMOVE, kept);
    }

    private @Nullable String end(BankConnection connection) {
        var source = sources.get(connection.service());
        if (!source.canEnd()) {
            return "ENDS_AT_THE_SERVICE";
        }
        try {
            source.end(keyring.open(connection));
            return null;
        } catch (BankTrouble e) {
            LOG.warn("The access of connection {} could not be ended: {}", connection.id(), e.code());
            return e.code();
        }
    }

    private BankConnection require(UserId owner, UUID id) {
        return connections.find(owner, id).orElseThrow(BankProblems::notFound);
    }
}

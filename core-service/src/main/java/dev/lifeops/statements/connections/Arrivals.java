package dev.lifeops.statements.connections;

import dev.lifeops.statements.banks.Harvest;
import dev.lifeops.statements.banks.RemoteEntry;
import dev.lifeops.statements.connections.SyncedTable.Synced;
import dev.lifeops.statements.files.StatementLine;
import dev.lifeops.statements.imports.BankFeed;
import dev.lifeops.statements.imports.BankFeed.Change;
import dev.lifeops.statements.imports.BankFeed.Feed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes in what a service says of one account: what is new, what became of what was pending, and what is no more. */
@Component
class Arrivals {

    private final BankFeed feed;
    private final SyncedTable synced;
    private final Links links;
    private final BankSyncProperties properties;
    private final Clock clock;

    Arrivals(BankFeed feed, SyncedTable synced, Links links, BankSyncProperties properties, Clock clock) {
        this.feed = feed;
        this.synced = synced;
        this.links = links;
        this.properties = properties;
        this.clock = clock;
    }

    /** An entry that is known, and what is said of it now. */
    private record Step(Synced before, RemoteEntry now) {}

    void enter(Feed target, Link link, Harvest harvest) {
        feed.waitForOthers(target);
        var told = entriesOf(link, harvest);
        var known = known(link, told.values());
        var steps = new ArrayList<Step>();
        var fresh = new ArrayList<RemoteEntry>();
        told.values().forEach(entry -> sort(entry, known, steps, fresh));
        if (harvest.complete().contains(link.remoteId())) {
            followGone(target, link, told.keySet(), steps, fresh);
        }
        follow(target, link, steps);
        remove(target, link, removed(link, harvest, steps));
        add(target, link, fresh);
    }

    private static Map<String, RemoteEntry> entriesOf(Link link, Harvest harvest) {
        return harvest.entries().stream()
                .filter(entry -> entry.account().equals(link.remoteId()))
                .collect(Collectors.toMap(RemoteEntry::id, Function.identity(), (_, last) -> last, LinkedHashMap::new));
    }

    private Map<String, Synced> known(Link link, Collection<RemoteEntry> told) {
        var ids = told.stream()
                .flatMap(entry -> Stream.of(entry.id(), entry.pendingId()))
                .filter(id -> id != null)
                .toList();
        return synced.of(link.id(), ids).stream().collect(Collectors.toMap(Synced::remoteId, Function.identity()));
    }

    /** What was booked does not become pending again, and a pending one is followed by one entry. */
    private static void sort(RemoteEntry entry, Map<String, Synced> known, List<Step> steps, List<RemoteEntry> fresh) {
        var before = known.get(entry.id());
        if (before == null && entry.pendingId() != null) {
            before = known.remove(entry.pendingId());
        }
        if (before == null) {
            fresh.add(entry);
        } else if (before.pending() || !entry.pending()) {
            steps.add(new Step(before, entry));
        }
    }

    /** A pending one that is gone may be booked a little later under another id; after some days it came to nothing. */
    private void followGone(Feed target, Link link, Set<String> told, List<Step> steps, List<RemoteEntry> fresh) {
        var followed = steps.stream().map(step -> step.before().remoteId()).collect(Collectors.toSet());
        var gone = synced.pending(link.id()).stream()
                .filter(it -> !told.contains(it.remoteId()) && !followed.contains(it.remoteId()))
                .toList();
        var successors = Successors.of(gone, fresh);
        successors.forEach((before, now) -> steps.add(new Step(before, now)));
        fresh.removeAll(successors.values());
        var lost = gone.stream().filter(it -> !successors.containsKey(it)).toList();
        lost.forEach(it -> synced.miss(link.id(), it.remoteId()));
        var latest = clock.instant().minus(properties.pendingGrace());
        remove(
                target,
                link,
                lost.stream()
                        .filter(it -> it.goneAt() != null && it.goneAt().isBefore(latest))
                        .toList());
    }

    private void follow(Feed target, Link link, List<Step> steps) {
        var changes = steps.stream()
                .map(step -> new Change(
                        step.before().entryId(),
                        line(step.before().line(), step.now()),
                        step.before().pending() && !step.now().pending()))
                .toList();
        var replaced = feed.correct(target, changes);
        steps.stream()
                .filter(step -> step.before().pending()
                        || !step.before().remoteId().equals(step.now().id()))
                .forEach(step -> synced.change(
                        link.id(),
                        step.before(),
                        replaced(replaced, step),
                        step.now().id(),
                        step.now().pending()));
    }

    private static UUID replaced(Map<UUID, UUID> replaced, Step step) {
        return replaced.getOrDefault(step.before().entryId(), step.before().entryId());
    }

    private List<Synced> removed(Link link, Harvest harvest, List<Step> steps) {
        var removed = new HashSet<>(harvest.removed());
        steps.forEach(step -> removed.remove(step.before().remoteId()));
        return removed.isEmpty() ? List.of() : synced.of(link.id(), removed);
    }

    private void remove(Feed target, Link link, List<Synced> removed) {
        if (!removed.isEmpty()) {
            var lines = removed.stream().collect(Collectors.toMap(Synced::entryId, Synced::line, (one, _) -> one));
            feed.remove(target, lines);
            synced.forget(link.id(), removed.stream().map(Synced::remoteId).toList());
        }
    }

    private void add(Feed target, Link link, List<RemoteEntry> fresh) {
        var lines = new ArrayList<StatementLine>();
        fresh.forEach(entry -> lines.add(line(link.lines() + lines.size() + 1, entry)));
        var entries = feed.take(target, lines);
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index).number();
            var entry = entries.get(line);
            if (entry != null) {
                synced.add(link.id(), fresh.get(index), entry, line);
            }
        }
        links.count(link.id(), link.lines() + lines.size());
    }

    private static StatementLine line(int number, RemoteEntry entry) {
        return new StatementLine(number, entry.day(), entry.amount(), null, entry.wording(), entry.id(), null);
    }
}

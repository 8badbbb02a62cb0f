package dev.lifeops.sharing.groups;

import dev.lifeops.finance.SharedLedger;
import dev.lifeops.identity.People;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKeys;
import dev.lifeops.shared.MergePatch;
import dev.lifeops.shared.Paged;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a person does with groups: open them, call them otherwise, lay them aside. */
@Service
public class GroupDesk {

    private static final String SCOPE = "POST " + GroupController.PATH;

    private final GroupTable groups;
    private final MemberTable members;
    private final Circles circles;
    private final GroupBalances balances;
    private final GroupHistory history;
    private final People people;
    private final SharedLedger ledger;
    private final MergePatch patches;
    private final IdempotencyKeys keys;
    private final Clock clock;

    GroupDesk(
            GroupTable groups,
            MemberTable members,
            Circles circles,
            GroupBalances balances,
            GroupHistory history,
            People people,
            SharedLedger ledger,
            MergePatch patches,
            IdempotencyKeys keys,
            Clock clock) {
        this.groups = groups;
        this.members = members;
        this.circles = circles;
        this.balances = balances;
        this.history = history;
        this.people = people;
        this.ledger = ledger;
        this.patches = patches;
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Paged<GroupView> list(UserId person, Pageable page) {
        return Paged.of(groups.of(person, page), id -> view(circles.show(person, id)));
    }

    @Transactional(readOnly = true)
    public Circle show(UserId person, UUID id) {
        return circles.show(person, id);
    }

    GroupView view(Circle circle) {
        return GroupView.of(circle, balances.of(circle.id()));
    }

    @Transactional
    public Circle open(UserId person, GroupEdit group, @Nullable String idempotencyKey) {
        var id = keys.once(person.value(), SCOPE, idempotencyKey, group.toString(), () -> open(person, group));
        return show(person, id);
    }

    /** A group with its first member, who opens it. */
    public UUID open(UserId person, GroupEdit group) {
        var id = groups.add(group, clock.instant());
        var name = people.find(person).orElseThrow().displayName();
        members.add(id, person, name, null, clock.instant());
        history.record(show(person, id), Action.GROUP_OPENED, id, null, group);
        return id;
    }

    @Transactional
    public Circle describe(UserId person, UUID id, @Nullable String ifMatch, JsonNode patch) {
        var circle = circles.hold(person, id);
        ETags.requireMatch(ifMatch, circle.version());
        var described = patches.apply(patch, circle.content());
        groups.rewrite(id, described);
        history.record(circle, Action.GROUP_DESCRIBED, id, circle.content(), described);
        return show(person, id);
    }

    @Transactional
    public void delete(UserId person, UUID id, @Nullable String ifMatch) {
        var circle = circles.hold(person, id);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, circle.version());
        }
        if (!balances.of(id).isSettled()) {
            throw SharingProblems.notSettled();
        }
        if (groups.isUsed(id)) {
            throw SharingProblems.inUse();
        }
        delete(id);
    }

    /** Deletes a group that is of no use to anybody any more; the caller holds it. */
    public void close(Circle circle) {
        var isAlone = circle.members().stream().allMatch(it -> it.equals(circle.me()) || it.isName());
        if (isAlone && !groups.isUsed(circle.id())) {
            delete(circle.id());
        }
    }

    private void delete(UUID id) {
        groups.delete(id);
        ledger.close(id);
    }
}

package dev.lifeops.sharing.groups;

import dev.lifeops.identity.EmailAddress;
import dev.lifeops.identity.People;
import dev.lifeops.identity.UserId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes into groups, and who leaves them. */
@Service
public class MemberDesk {

    private final MemberTable members;
    private final Circles circles;
    private final GroupBalances balances;
    private final GroupHistory history;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MemberDesk(
            MemberTable members,
            Circles circles,
            GroupBalances balances,
            GroupHistory history,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.circles = circles;
        this.balances = balances;
        this.history = history;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Adds somebody who needs no account, or invites whoever has one. */
    @Transactional
    public Circle add(UserId person, UUID group, NewMember member) {
        var circle = circles.change(person, group);
        add(circle, member.name(), member.email());
        return circles.show(person, group);
    }

    /** The same within the caller's transaction, which holds the group. */
    public UUID add(Circle circle, String name, @Nullable EmailAddress email) {
        if (circle.members().stream().anyMatch(it -> it.name().equals(name))) {
            throw SharingProblems.nameTaken();
        }
        requireNotInvited(circle, email);
        if (circle.members().size() >= SharingProblems.MOST_MEMBERS) {
            throw SharingProblems.full();
        }
        var id = members.add(circle.id(), null, name, email == null ? null : email.value(), clock.instant());
        record(circle, email == null ? Action.MEMBER_ADDED : Action.MEMBER_INVITED, id, circle);
        return id;
    }

    /** Invites somebody who had no account so far. */
    @Transactional
    public Circle invite(UserId person, UUID group, UUID member, EmailAddress email) {
        var circle = circles.change(person, group);
        var invited = find(circle, member);
        if (invited.person() != null) {
            throw SharingProblems.inGroupAlready();
        }
        requireNotInvited(circle, email);
        members.invite(member, email.value());
        record(circle, Action.MEMBER_INVITED, member, circle);
        return circles.show(person, group);
    }

    private static void requireNotInvited(Circle circle, @Nullable EmailAddress email) {
        if (email != null
                && circle.members().stream().anyMatch(it -> email.value().equals(it.email()))) {
            throw SharingProblems.invitedAlready();
        }
    }

    @Transactional(readOnly = true)
    public List<InvitationView> invitations(UserId person) {
        return members.invitations(address(person));
    }

    /** From now on the person is in the group, and what was shared with the name they had there is theirs. */
    @Transactional
    public Circle accept(UserId person, UUID invitation) {
        var circle = inviting(person, invitation);
        if (circle.members().stream().anyMatch(it -> person.equals(it.person()) && it.isJoined())) {
            throw SharingProblems.inGroupAlready();
        }
        var former = circle.members().stream()
                .filter(it -> person.equals(it.person()))
                .findFirst();
        if (former.isPresent() && members.isUsed(invitation)) {
            throw SharingProblems.inGroupAlready();
        }
        former.ifPresent(_ -> members.delete(invitation));
        var member = former.map(Member::id).orElse(invitation);
        members.join(member, person);
        var joined = circles.show(person, circle.id());
        record(joined, Action.MEMBER_JOINED, member, circle);
        events.publishEvent(new MemberJoined(person, circle.id()));
        return joined;
    }

    @Transactional
    public void decline(UserId person, UUID invitation) {
        var circle = inviting(person, invitation);
        members.invite(invitation, null);
        record(circle, Action.INVITATION_DECLINED, invitation, circle);
    }

    /** The group of an invitation, seen by whom it is for. */
    private Circle inviting(UserId person, UUID invitation) {
        var group =
                members.groupOfInvitation(invitation, address(person)).orElseThrow(SharingProblems::invitationNotFound);
        return circles.holdInvited(group, invitation);
    }

    private String address(UserId person) {
        return people.find(person).orElseThrow().email();
    }

    /** Takes somebody out whom nobody owes and who owes nobody; themselves or another. */
    @Transactional
    public void remove(UserId person, UUID group, UUID member) {
        var circle = circles.hold(person, group);
        var leaving = find(circle, member);
        if (!balances.of(group).of(member).isEmpty()) {
            throw SharingProblems.memberNotSettled();
        }
        if (leaving.isJoined()
                && circle.members().stream().filter(Member::isJoined).count() == 1) {
            throw SharingProblems.lastMember();
        }
        history.record(circle, Action.MEMBER_LEFT, member, MemberView.of(leaving, circle, List.of()), null);
        if (members.isUsed(member)) {
            members.leave(member, clock.instant());
        } else {
            members.delete(member);
        }
    }

    /** Takes out those who are no more than a name that nothing was shared with; the caller holds the group. */
    public void removeUnused(Circle circle, Collection<UUID> names) {
        circle.members().stream()
                .filter(member -> names.contains(member.id()) && member.isName() && !members.isUsed(member.id()))
                .forEach(member -> {
                    history.record(
                            circle, Action.MEMBER_LEFT, member.id(), MemberView.of(member, circle, List.of()), null);
                    members.delete(member.id());
                });
    }

    private static Member find(Circle circle, UUID member) {
        return circle.members().stream()
                .filter(it -> it.id().equals(member) && it.leftAt() == null)
                .findFirst()
                .orElseThrow(SharingProblems::memberNotFound);
    }

    private void record(Circle circle, Action action, UUID member, Circle before) {
        history.record(
                circle,
                action,
                member,
                shown(before, before.members(), member),
                shown(circle, members.of(circle.id()), member));
    }

    private static @Nullable MemberView shown(Circle circle, List<Member> all, UUID member) {
        return all.stream()
                .filter(it -> it.id().equals(member))
                .findFirst()
                .map(it -> MemberView.of(it, circle, List.of()))
                .orElse(null);
    }
}

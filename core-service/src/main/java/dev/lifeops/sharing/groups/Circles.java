package dev.lifeops.sharing.groups;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Problem;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets people see and change the groups that they are in, and nobody else. */
@Component
public class Circles {

    private final GroupTable groups;
    private final MemberTable members;

    Circles(GroupTable groups, MemberTable members) {
        this.groups = groups;
        this.members = members;
    }

    /** Whether somebody is in a group. */
    public boolean isIn(UserId person, UUID group) {
        return members.of(group).stream().anyMatch(member -> isMe(member, person));
    }

    /** A group to be looked at. */
    public Circle show(UserId person, UUID group) {
        return of(person, groups.find(group));
    }

    /** A group that nobody else changes before this transaction ends, whether archived or not. */
    public Circle hold(UserId person, UUID group) {
        return of(person, groups.lock(group));
    }

    /** The same, where something is to be shared; refused where it is archived. */
    public Circle change(UserId person, UUID group) {
        var circle = hold(person, group);
        if (circle.content().archived()) {
            throw SharingProblems.archived();
        }
        return circle;
    }

    /** A group as somebody sees it who is invited to it. */
    Circle holdInvited(UUID group, UUID invitation) {
        var row = groups.lock(group).orElseThrow(SharingProblems::notFound);
        return of(
                row,
                member -> member.id().equals(invitation) && member.status() == Member.Status.INVITED,
                SharingProblems::invitationNotFound);
    }

    /** A group as somebody sees it who is in it, or was. */
    public Circle holdFormer(UserId person, UUID group) {
        var row = groups.lock(group).orElseThrow(SharingProblems::notFound);
        return of(row, member -> person.equals(member.person()), SharingProblems::notFound);
    }

    private Circle of(UserId person, Optional<GroupTable.Row> found) {
        return of(
                found.orElseThrow(SharingProblems::notFound),
                member -> isMe(member, person),
                SharingProblems::notFound);
    }

    private static boolean isMe(Member member, UserId person) {
        return person.equals(member.person()) && member.isJoined();
    }

    private Circle of(GroupTable.Row group, Predicate<Member> isMe, Supplier<Problem> refusal) {
        var all = members.of(group.id());
        var me = all.stream().filter(isMe).findFirst().orElseThrow(refusal);
        return new Circle(group.id(), group.version(), group.content(), all, me);
    }
}

package dev.lifeops.sharing.groups;

import dev.lifeops.identity.UserId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A group as one of its members sees it. */
public record Circle(UUID id, long version, GroupEdit content, List<Member> members, Member me) {

    public Circle {
        members = List.copyOf(members);
    }

    /** The member that a request names in a field, who may be one that left. */
    public Member named(UUID member, String field) {
        return members.stream()
                .filter(it -> it.id().equals(member))
                .findFirst()
                .orElseThrow(() -> SharingProblems.unknownMember(field));
    }

    /** The same, of those who are still there. */
    public Member present(UUID member, String field) {
        var found = named(member, field);
        if (found.leftAt() != null) {
            throw SharingProblems.left().with("field", field);
        }
        return found;
    }

    /** Who the person in front of the screen is. */
    public UserId person() {
        return Objects.requireNonNull(me.person());
    }

    public String name() {
        return content.name();
    }
}

package dev.lifeops.sharing.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as the API shows them. */
@Schema(name = "GroupMember")
record MemberView(
        UUID id,
        String name,
        Member.Status status,

        @Schema(description = "Where the invitation went") @Nullable String email,

        @Schema(description = "Whether this is you") boolean me,

        @Schema(description = "What the group owes them, one a currency; below zero what they owe")
        List<AmountView> balances) {

    static MemberView of(Member member, Circle circle, List<AmountView> balances) {
        return new MemberView(
                member.id(), member.name(), member.status(), member.email(), member.equals(circle.me()), balances);
    }
}

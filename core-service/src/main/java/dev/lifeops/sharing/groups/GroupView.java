package dev.lifeops.sharing.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** A group as the API shows it. */
@Schema(name = "Group")
record GroupView(UUID id, String name, boolean archived, List<MemberView> members) {

    static GroupView of(Circle circle, GroupBalances.Table balances) {
        return new GroupView(
                circle.id(),
                circle.name(),
                circle.content().archived(),
                circle.members().stream()
                        .map(member -> MemberView.of(member, circle, balances.of(member.id())))
                        .toList());
    }
}

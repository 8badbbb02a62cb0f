package dev.lifeops.imports.splitwise;

import dev.lifeops.identity.UserId;
import dev.lifeops.imports.ImportView;
import dev.lifeops.imports.MoreToUndo;
import dev.lifeops.sharing.GroupBooks;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes back what was written down in a group, and who was added to it, and the group where it was opened for it. */
@Component
class GroupUndoing implements MoreToUndo {

    private final GroupLineTable lines;
    private final GroupBooks books;

    GroupUndoing(GroupLineTable lines, GroupBooks books) {
        this.lines = lines;
        this.books = books;
    }

    @Override
    public void undo(UserId owner, ImportView taken) {
        var group = taken.groupId();
        if (group == null) {
            return;
        }
        var written = lines.of(taken.id());
        books.takeBack(
                owner,
                group,
                written.stream()
                        .map(GroupLineTable.Written::expense)
                        .filter(Objects::nonNull)
                        .toList(),
                written.stream()
                        .map(GroupLineTable.Written::payment)
                        .filter(Objects::nonNull)
                        .toList());
        lines.forget(taken.id());
        books.remove(owner, group, lines.added(taken.id()));
        if (lines.hasOpened(taken.id())) {
            books.close(owner, group);
        }
    }
}

package dev.lifeops.takeout.store;

import dev.lifeops.shared.personal.PersonalData;
import dev.lifeops.shared.personal.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Take-outs are not in take-outs. */
@Component
class TakeoutTables implements PersonalData {

    private static final PersonalTable ARCHIVE =
            PersonalTable.of("takeout.archive", "owner_id").withJobs();

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                ARCHIVE.leftOut("take-outs themselves"),
                PersonalTable.partOf(ARCHIVE, "takeout.chunk", "archive_id").leftOut("the bytes of take-outs"));
    }
}

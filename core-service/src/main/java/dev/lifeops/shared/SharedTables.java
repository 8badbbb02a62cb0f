package dev.lifeops.shared;

import dev.lifeops.shared.personal.PersonalData;
import dev.lifeops.shared.personal.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tables that no single module owns. */
@Component
class SharedTables implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("shared.idempotency_key", "owner").leftOut("is forgotten after a day"),
                PersonalTable.nobodys(
                        "jobs.scheduled_tasks", "work that is to be done, which goes with what it is about"),
                PersonalTable.nobodys("public.flyway_schema_history", "how the database came to be"));
    }
}

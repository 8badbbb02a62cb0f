package dev.lifeops.operations;

import dev.lifeops.shared.personal.PersonalData;
import dev.lifeops.shared.personal.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is kept for whoever runs the instance. */
@Component
class OperationsTables implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.nobodys("operations.backup", "when backups were made"));
    }
}

package dev.lifeops.health.connections;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.personal.PersonalData;
import dev.lifeops.shared.personal.PersonalTable;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Consent belongs to the instance that was given it; which account the data is from goes with the data. */
@Component
class ConnectionTables implements PersonalData {

    private static final String PERSON = "person_id";

    private final Connections connections;
    private final ConnectionDesk desk;

    ConnectionTables(Connections connections, ConnectionDesk desk) {
        this.connections = connections;
        this.desk = desk;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("health.connection", PERSON).withJobs().leftOut("holds secrets; connect again"),
                PersonalTable.of("health.consent_request", PERSON).leftOut("is a secret, good for minutes"),
                PersonalTable.of("health.connected_account", PERSON));
    }

    @Override
    public void leave(UUID person) {
        var owner = new UserId(person);
        connections.of(owner).forEach(connection -> desk.disconnect(owner, connection.source(), false));
    }
}

package dev.lifeops.statements.connections;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.personal.PersonalData;
import dev.lifeops.shared.personal.PersonalTable;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Access belongs to the instance that was given it; what came by it is taken along as bank entries. */
@Component
class BankConnectionTables implements PersonalData {

    private final BankConnections connections;
    private final Connecting connecting;

    BankConnectionTables(BankConnections connections, Connecting connecting) {
        this.connections = connections;
        this.connecting = connecting;
    }

    @Override
    public List<PersonalTable> tables() {
        var connection = PersonalTable.of("statements.connection", "owner_id").withJobs();
        var link = PersonalTable.partOf(connection, "statements.linked_account", "connection_id");
        return List.of(
                connection.leftOut("holds secrets; connect again"),
                link.leftOut("is part of a connection"),
                PersonalTable.partOf(link, "statements.synced", "link_id").leftOut("is part of a connection"));
    }

    @Override
    public void leave(UUID person) {
        var owner = new UserId(person);
        connections.of(owner).forEach(connection -> connecting.disconnect(owner, connection.id(), EntriesChoice.KEEP));
    }
}

package dev.lifeops.health.connections;

import dev.lifeops.health.calendar.ZoneHistory;
import dev.lifeops.health.calendar.Zones;
import dev.lifeops.health.intake.Intake;
import dev.lifeops.health.intake.IntakeBatch;
import dev.lifeops.health.source.Harvest;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.connections.OvertakenException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days and the progress they mean, in one transaction: a crash loses nothing and repeats nothing. */
@Service
class Books {

    private final Connections connections;
    private final ConnectedAccounts accounts;
    private final Sources sources;
    private final Intake intake;
    private final Zones zones;

    Books(Connections connections, ConnectedAccounts accounts, Sources sources, Intake intake, Zones zones) {
        this.connections = connections;
        this.accounts = accounts;
        this.sources = sources;
        this.intake = intake;
        this.zones = zones;
    }

    ZoneHistory zonesOf(UserId person) {
        return zones.of(person);
    }

    @Transactional
    public void enter(Connection begun, Harvest harvest, Progress progress) {
        if (!connections.advance(begun, progress)) {
            throw new OvertakenException();
        }
        var source = sources.get(begun.source()).coverage().source();
        intake.<RuntimeException>take(begun.person(), source, batch -> give(harvest, batch));
    }

    private static void give(Harvest harvest, IntakeBatch batch) {
        harvest.days().forEach(batch::add);
        harvest.measurements().forEach(batch::add);
        harvest.nights().forEach(batch::add);
        harvest.workouts().forEach(batch::add);
    }

    /** Closes it where another connection stands on the same account, and says whether it did. */
    @Transactional
    public boolean closeIfShared(Connection connection, boolean withData) {
        var shared = accounts.isShared(connection);
        if (shared) {
            close(connection, withData);
        }
        return shared;
    }

    @Transactional
    public void close(Connection connection, boolean withData) {
        connections.forget(connection.id());
        if (withData) {
            intake.forget(
                    connection.person(),
                    sources.get(connection.source()).coverage().source());
        }
    }
}

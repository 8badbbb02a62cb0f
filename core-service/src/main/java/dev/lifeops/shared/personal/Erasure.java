package dev.lifeops.shared.personal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes every row of a person from every table. */
@Component
public class Erasure {

    /** Triggers note what goes, so that whatever they wrote has to go after it. */
    private static final int ROUNDS = 2;

    private final PersonalModules modules;
    private final PersonalTables tables;
    private final JdbcClient database;

    Erasure(PersonalModules modules, PersonalTables tables, JdbcClient database) {
        this.modules = modules;
        this.tables = tables;
        this.database = database;
    }

    /** All of it or, with the transaction of the caller, nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID person) {
        modules.all().forEach(module -> module.letGo(person));
        var inOrder = tables.inOrder();
        forgetJobs(person, inOrder);
        for (var round = 0; round < ROUNDS; round++) {
            inOrder.reversed().stream()
                    .filter(table -> table.condition() != null)
                    .forEach(table -> database.sql(
                                    "delete from %s t where %s".formatted(table.name(), table.conditionFor(person)))
                            .update());
        }
    }

    /** Jobs that run just now find nothing to do and end by themselves. */
    private void forgetJobs(UUID person, List<PersonalTable> all) {
        for (var table : all) {
            if (table.hasJobs()) {
                forgetJobs("select t.id::text from %s t where %s".formatted(table.name(), table.conditionFor(person)));
            }
        }
        forgetJobs("select '%s'".formatted(person));
    }

    private void forgetJobs(String ids) {
        database.sql("""
                        delete from jobs.scheduled_tasks
                        where not picked and split_part(task_instance, ':', 1) in (%s)""".formatted(ids)).update();
    }
}

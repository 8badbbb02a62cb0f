package dev.lifeops.statements.imports;

import dev.lifeops.identity.UserId;
import dev.lifeops.statements.files.CsvMapping;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** How people have the tables of their banks read. */
@Repository
class MappingTable {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    MappingTable(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Optional<CsvMapping> find(UserId owner, String signature) {
        return database.sql("select columns from statements.mapping where owner_id = ? and signature = ?")
                .params(owner.value(), signature)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, CsvMapping.class));
    }

    void remember(UserId owner, String signature, CsvMapping mapping) {
        database.sql("""
                        insert into statements.mapping (owner_id, signature, columns, updated_at)
                        values (?, ?, ?::jsonb, ?)
                        on conflict (owner_id, signature) do update
                        set columns = excluded.columns, updated_at = excluded.updated_at""")
                .param(owner.value())
                .param(signature)
                .param(json.writeValueAsString(mapping))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<MappingView> all(UserId owner) {
        return database.sql(
                        "select * from statements.mapping where owner_id = ? order by updated_at desc, id desc limit 200")
                .param(owner.value())
                .query((row, _) -> new MappingView(
                        row.getObject("id", UUID.class),
                        row.getString("signature"),
                        json.readValue(row.getString("columns"), CsvMapping.class),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean forget(UserId owner, UUID id) {
        return database.sql("delete from statements.mapping where owner_id = ? and id = ?")
                        .params(owner.value(), id)
                        .update()
                > 0;
    }
}

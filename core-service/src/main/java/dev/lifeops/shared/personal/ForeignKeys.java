package dev.lifeops.shared.personal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The foreign keys as the database knows them. */
@Repository
class ForeignKeys {

    private final JdbcClient database;

    ForeignKeys(JdbcClient database) {
        this.database = database;
    }

    List<ForeignKey> all() {
        return database.sql("""
                        select child.nspname || '.' || pointing.relname as child, parent.nspname || '.' || pointed.relname as parent,
                            array(select attname::text from unnest(conkey) with ordinality as part (number, place)
                                  join pg_attribute on attrelid = conrelid and attnum = number order by place) as columns,
                            array(select attname::text from unnest(confkey) with ordinality as part (number, place)
                                  join pg_attribute on attrelid = confrelid and attnum = number order by place) as targets
                        from pg_constraint
                            join pg_class pointing on pointing.oid = conrelid
                            join pg_namespace child on child.oid = pointing.relnamespace
                            join pg_class pointed on pointed.oid = confrelid
                            join pg_namespace parent on parent.oid = pointed.relnamespace
                        where contype = 'f' and not pointing.relispartition
                        order by child, conname""").query(ForeignKeys::key).list();
    }

    private static ForeignKey key(ResultSet row, int number) throws SQLException {
        return new ForeignKey(
                row.getString("child"),
                texts(row.getArray("columns")),
                row.getString("parent"),
                texts(row.getArray("targets")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

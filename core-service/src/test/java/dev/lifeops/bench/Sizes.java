package dev.lifeops.bench;

import java.io.PrintStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How large the tables of a module are, and their indexes. */
public final class Sizes {

    private static final double MEBI = 1 << 20;

    private final PrintStream out;
    private final JdbcClient database;
    private final String schema;

    public Sizes(PrintStream out, JdbcClient database, String schema) {
        this.out = out;
        this.database = database;
        this.schema = schema;
    }

    public void print() {
        out.printf("%-28s %10s %10s %10s %10s%n", "", "rows", "table MiB", "index MiB", "bytes/row");
        database.sql("""
                        select relname, reltuples::bigint as rows, pg_table_size(oid) as bytes, pg_indexes_size(oid) as indexes
                        from pg_class where relnamespace = ?::regnamespace and relkind = 'r' and reltuples > 0
                        order by pg_total_relation_size(oid) desc, relname""").param(schema).query(row -> {
            out.printf(
                    "%-28s %10d %10.1f %10.1f %10.0f%n",
                    row.getString("relname"),
                    row.getLong("rows"),
                    row.getLong("bytes") / MEBI,
                    row.getLong("indexes") / MEBI,
                    (double) (row.getLong("bytes") + row.getLong("indexes")) / row.getLong("rows"));
        });
    }
}

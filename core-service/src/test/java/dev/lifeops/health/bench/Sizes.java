package dev.lifeops.health.bench;

import java.io.PrintStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How large the tables of health are, and their indexes. */
final class Sizes {

    private static final double MEBI = 1 << 20;

    private final PrintStream out;
    private final JdbcClient database;

    Sizes(PrintStream out, JdbcClient database) {
        this.out = out;
        this.database = database;
    }

    void print() {
        out.printf("%-28s %10s %10s %10s %10s%n", "", "rows", "table MiB", "index MiB", "bytes/row");
        database.sql("""
                        select relname, reltuples::bigint as rows, pg_table_size(oid) as bytes, pg_indexes_size(oid) as indexes
                        from pg_class where relnamespace = 'health'::regnamespace and relkind = 'r' and reltuples > 0
                        order by pg_total_relation_size(oid) desc, relname""").query(row -> {
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

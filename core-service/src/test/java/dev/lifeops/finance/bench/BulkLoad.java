package dev.lifeops.finance.bench;

import dev.lifeops.bench.RunningCore;
import dev.lifeops.bench.Stopwatch;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;

/** Many lines brought in at once with their transactions, beside a COPY into tables that are just alike. */
final class BulkLoad {

    private static final int ROUNDS = 3;

    private final PrintStream out;
    private final RunningCore core;
    private final CopiedBooks books;

    BulkLoad(PrintStream out, RunningCore core, CopiedBooks books) {
        this.out = out;
        this.core = core;
        this.books = books;
    }

    /** In turn, and the quickest counts. */
    void print() throws SQLException, IOException {
        var plain = Double.MAX_VALUE;
        var real = Double.MAX_VALUE;
        for (var round = 0; round < ROUNDS; round++) {
            plain = Math.min(plain, seconds("bench_head", "bench_line"));
            real = Math.min(real, seconds("finance.transaction", "finance.transaction_line"));
        }
        out.printf("%n%d lines with their transactions brought in at once, the best of %d%n", books.lines(), ROUNDS);
        out.printf("%8.2f s  into tables of the same columns, checks and indexes%n", plain);
        out.printf("%8.2f s  into the books, %.1f times that%n", real, real / plain);
    }

    /** With all that is checked and done at the end of a transaction, which is then taken back. */
    private double seconds(String heads, String lines) throws SQLException, IOException {
        try (var connection = core.connections().getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "create table bench_head (like finance.transaction including all)");
            run(connection, "create table bench_line (like finance.transaction_line including all)");
            var watch = Stopwatch.started();
            books.write(connection, heads, lines);
            run(connection, "set constraints all immediate");
            var seconds = watch.seconds();
            connection.rollback();
            connection.setAutoCommit(true);
            return seconds;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

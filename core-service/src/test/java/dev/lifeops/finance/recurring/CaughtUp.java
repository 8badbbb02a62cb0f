package dev.lifeops.finance.recurring;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does once what the service does every few seconds, for a database without a service. */
public final class CaughtUp {

    private CaughtUp() {}

    public static void on(DataSource database) {
        var client = JdbcClient.create(database);
        var recurrences = new Recurrences(client, new JdbcTemplate(database));
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var paused = new PausedPayees(Clock.systemUTC());
        new Search(new Payments(client), recurrences, paused, transaction).catchUp();
    }
}

package dev.lifeops.finance.sums;

import dev.lifeops.finance.currencies.UsualCurrencies;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does once what the service does every few seconds, for a database without a service. */
public final class SummedUp {

    private SummedUp() {}

    public static void on(DataSource database) {
        var client = JdbcClient.create(database);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var currencies = UsualCurrencies.of(client);
        var owners = new OwnersSums(client);
        var budgets = new BudgetSumming(client, owners, transaction);
        var months = new MonthSumming(client, currencies.base(), currencies.exchange(), owners, budgets, transaction);
        new AllSums(budgets, months, new YearSumming(client, owners, transaction)).catchUp();
    }
}

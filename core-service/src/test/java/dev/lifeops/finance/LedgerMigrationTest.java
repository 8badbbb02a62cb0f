package dev.lifeops.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of the release before accounts and lines, with transactions in it, is brought up to date. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // fields are set before all tests
class LedgerMigrationTest {

    private static final String OLD_TRANSACTIONS = """
            select id, version, owner_id, receipt_id, kind, booked_on, booked_at, merchant, note, currency, amount,
                   created_at, search_text
            from finance.transaction order by id""";

    private JdbcTemplate database;
    private List<Map<String, @Nullable Object>> before;

    @BeforeAll
    void migrate() throws SQLException {
        var details = new TestDatabase().database();
        var source = new DriverManagerDataSource(
                details.getJdbcUrl(),
                Objects.requireNonNull(details.getUsername()),
                Objects.requireNonNull(details.getPassword()));
        database = new JdbcTemplate(source);
        migrate(source, "2.99?");
        database.execute("""
                insert into identity.account (id, email, display_name, password_hash, created_at)
                select ('00000000-0000-0000-0000-00000000000' || n)::uuid, n || '@example.org', 'Ada', '', now()
                from generate_series(1, 2) n;

                insert into finance.transaction (id, version, owner_id, receipt_id, kind, booked_on, booked_at,
                    merchant, note, currency, amount, created_at, search_text)
                select ('00000000-0000-0000-0000-0000000000' || n)::uuid, 3,
                    ('00000000-0000-0000-0000-00000000000' || owner)::uuid,
                    case when receipt then gen_random_uuid() end, kind, '2026-01-01'::date + n, '14:33', merchant,
                    note, currency, amount, now(), lower(merchant)
                from (values (10, 1, true, 'EXPENSE', 'Adds up', null, 'PLN', 9.50),
                             (11, 1, true, 'EXPENSE', 'Does not', 'why', 'PLN', 20.00),
                             (12, 1, false, 'EXPENSE', 'By hand', 'rent', 'EUR', 850),
                             (13, 1, true, 'INCOME', 'Taken back', null, 'PLN', 9.00),
                             (14, 1, true, 'EXPENSE', 'No totals', null, 'PLN', 5.01),
                             (15, 2, false, 'INCOME', 'Pay', null, 'JPY', 250000),
                             (16, 2, false, 'EXPENSE', 'For nothing', null, 'JPY', 0))
                    it (n, owner, receipt, kind, merchant, note, currency, amount);

                insert into finance.transaction_item
                    (transaction_id, position, name, quantity, unit, unit_price, discount, total)
                values ('00000000-0000-0000-0000-000000000010', 0, 'Bread', 2, null, 3.00, null, 6.00),
                       ('00000000-0000-0000-0000-000000000010', 1, 'Ham', 0.2, 'kg', 20.00, 0.50, 3.50),
                       ('00000000-0000-0000-0000-000000000011', 0, 'Soap', null, null, null, null, 22.50),
                       ('00000000-0000-0000-0000-000000000013', 0, 'Shoes', -1, null, 9.00, null, -9.00),
                       ('00000000-0000-0000-0000-000000000014', 0, 'Milk', 3, null, 1.67, null, null),
                       ('00000000-0000-0000-0000-000000000014', 1, 'Nobody knows', null, null, null, null, null)""");
        before = database.queryForList(OLD_TRANSACTIONS);
        migrate(source, "latest");
    }

    @Test
    void transactions_stay_as_they_were() {
        assertThat(before).hasSize(7);
        assertThat(database.queryForList(OLD_TRANSACTIONS)).isEqualTo(before);
    }

    @Test
    void items_become_lines_that_add_up() {
        assertThat(texts("""
                select concat_ws(' ', right(transaction_id::text, 2), position, type, description, trim_scale(quantity),
                                 unit, trim_scale(unit_price), trim_scale(discount), '=', trim_scale(amount))
                from finance.transaction_line order by transaction_id, position"""))
                .containsExactly(
                        "10 0 ITEM Bread 2 3 = 6",
                        "10 1 ITEM Ham 0.2 kg 20 0.5 = 3.5",
                        "11 0 ITEM Soap = 22.5",
                        "11 1 OTHER = -2.5",
                        "12 0 ITEM = 850",
                        "13 0 ITEM Shoes -1 9 = 9",
                        "14 0 ITEM Milk 3 1.67 = 5.01",
                        "14 1 ITEM Nobody knows = 0",
                        "15 0 ITEM = 250000",
                        "16 0 ITEM = 0");
        assertThat(texts("""
                select transaction.id::text from finance.transaction
                join finance.transaction_line line on line.transaction_id = transaction.id
                group by transaction.id having sum(line.amount) <> transaction.amount""")).isEmpty();
    }

    @Test
    void everybody_gets_a_purse_for_each_currency_they_used() {
        assertThat(texts("""
                select concat_ws(' ', right(account.owner_id::text, 1), name, type, account.currency,
                                 trim_scale(sum(change)))
                from finance.account join finance.account_movement on account_id = account.id
                group by account.id order by account.owner_id, name"""))
                .containsExactly("1 Cash CASH PLN -25.51", "1 Cash EUR CASH EUR -850", "2 Cash CASH JPY 250000");
        assertThat(texts("select base_currency from finance.settings order by owner_id"))
                .containsExactly("PLN", "JPY");
    }

    private List<@Nullable String> texts(String sql) {
        return database.queryForList(sql, String.class);
    }

    private static void migrate(DataSource source, String target) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }
}

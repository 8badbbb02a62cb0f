package dev.lifeops.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever may look at a dashboard may send any SQL, so the role is the fence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // fields are set before all tests
class ReportReaderTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final String OUR_RELATIONS = """
            select format('%I.%I', nspname, relname) from pg_class join pg_namespace on pg_namespace.oid = relnamespace
            where relkind in ('r', 'p', 'v', 'm', 'S', 'f') and nspname <> 'information_schema'
                and nspname not like 'pg\\_%' and nspname""";

    /** What dashboards of others may rely on: columns may be added at the end, never renamed or taken away. */
    private static final List<String> CONTRACT = List.of(
            "account: account_id, person_id, person, name, type, currency, opening_balance, opened_on, archived",
            "account_month: account_id, person_id, person, name, type, currency, month, day, balance",
            "account_movement: account_id, person_id, booked_on, currency, change",
            "bank_entry: entry_id, person_id, person, account_id, account, booked_on, currency, amount, payee, purpose, "
                    + "is_matched, is_proposed",
            "budget_day: budget_id, person_id, day, currency, spent, complete",
            "budget_forecast: budget_id, person_id, person, category, currency, available, spent, left_over, "
                    + "within_another, still_due, low, likely, high, state",
            "budget_month: budget_id, person_id, person, category_id, category, month, currency, planned, carried, "
                    + "spent, left_over, rolls_over, complete, within_another",
            "cash_flow_month: person_id, month, currency, income, expenses",
            "category: category_id, person_id, name, parent_id, parent, key",
            "category_within: person_id, category_id, within_id, within, parent_id",
            "goal: goal_id, person_id, person, name, currency, target, started_on, due_on, saved",
            "group_balance: person_id, person, group_id, group_name, archived, member_id, member, is_person, currency, "
                    + "balance",
            "group_expense: person_id, person, group_id, group_name, expense_id, booked_on, merchant, note, paid_by, "
                    + "is_payer, currency, amount, share",
            "group_payment: person_id, person, group_id, group_name, payment_id, paid_on, payer, payee, currency, "
                    + "amount, note",
            "group_settlement: person_id, person, group_id, group_name, currency, payer, payee, amount",
            "health_day: person_id, person, day, steps, distance_m, active_energy_kcal, total_energy_kcal, "
                    + "active_s, heart_points, resting_bpm, mean_bpm, min_bpm, max_bpm, weight_kg, bed_at, woke_at, "
                    + "bed_local, woke_local, in_bed_s, asleep_s, light_s, deep_s, rem_s, awake_s, efficiency, "
                    + "sleep_source",
            "health_day_value: person_id, person, day, metric, unit, source, app, value, samples, chosen",
            "health_measurement: person_id, person, metric, unit, start_at, seconds, value, source, app, "
                    + "device, start_local",
            "health_night: person_id, person, day, source, app, chosen, bed_at, woke_at, bed_local, "
                    + "woke_local, in_bed_s, asleep_s, light_s, deep_s, rem_s, awake_s, efficiency",
            "health_sleep_stage: person_id, person, day, source, app, sleep_id, stage, start_at, end_at, "
                    + "start_local, end_local",
            "health_source: person_id, person, source, apps, last_day, state, connected_at, last_sync_at, "
                    + "next_sync_at, covered_from, covered_to, back_filled, problem_code",
            "health_workout: workout_id, person_id, person, day, kind, start_at, end_at, duration_s, "
                    + "distance_m, energy_kcal, source, app, device, chosen",
            "inflation_month: person_id, month, currency, items, paid_then, then_now, paid_now, now_then",
            "item_month: person_id, month, currency, is_refund, amount, lines, category_id, item_key, item, unit, quantity, "
                    + "priced",
            "item_year: person_id, last_month, currency, is_refund, amount, lines, category_id, item_key, item, unit, "
                    + "quantity, priced",
            "life_day: person_id, person, day, currency, spent, received, transactions, steps, active_s, "
                    + "total_energy_kcal, resting_bpm, weight_kg, asleep_s, in_bed_s, efficiency, workout_s",
            "match_proposal: match_id, person_id, person, kind, score, proposed_at, account_id, account, booked_on, "
                    + "currency, amount, payee, purchased_on, merchant",
            "money_day: person_id, person, booked_on, kind, currency, amount, transactions",
            "person: person_id, name, registered_at",
            "price: line_id, person_id, booked_on, currency, item_key, item, merchant_key, merchant, unit, quantity, paid, "
                    + "paid_before_discount",
            "price_month: person_id, month, currency, item_key, item, merchant_key, merchant, unit, quantity, paid, "
                    + "paid_before_discount, times",
            "price_year: person_id, last_month, currency, item_key, item, merchant_key, merchant, unit, quantity, paid, "
                    + "paid_before_discount, times",
            "receipt: receipt_id, person_id, person, status, failure_code, attempts, media_type, "
                    + "size_in_bytes, uploaded_at, reading_started_at, read_at, corrected_at, confirmed_at, decode_ms,"
                    + " prepare_ms, recognise_ms, parse_ms, reading_ms, merchant, purchased_on, currency, total, "
                    + "payment_method, items, findings, confidence, needed_review, doubt, "
                    + "same_as_receipt_id",
            "receipt_finding: receipt_id, person_id, uploaded_at, code",
            "receipt_without_line: transaction_id, person_id, person, receipt_id, account_id, account, booked_on, merchant, "
                    + "currency, amount",
            "recurring: recurring_id, person_id, person, name, merchant, kind, cadence, state, currency, amount, lowest, "
                    + "highest, monthly_amount, first_on, last_on, next_on, missed, confirmed",
            "recurring_payment: recurring_id, person_id, name, kind, currency, transaction_id, paid_on, amount, "
                    + "amount_before",
            "spending: line_id, transaction_id, person_id, booked_on, currency, amount, category_id, category, "
                    + "merchant_key, merchant, item_key, item, account_id",
            "spending_month: person_id, month, currency, is_refund, amount, lines, category_id, merchant_key, merchant, "
                    + "account_id",
            "spending_monthly: person_id, person, month, currency, spent, received, transactions",
            "statement_account: account_id, person_id, person, account, type, currency, last_entry_on, last_imported_at",
            "statement_import: import_id, person_id, person, account_id, account, format, status, imported_at, new_lines, "
                    + "known_lines, refused_lines, first_on, last_on",
            "transaction: transaction_id, person_id, person, receipt_id, booked_on, booked_at, kind, merchant, note, "
                    + "currency, amount, account_id, is_refund, tags",
            "transaction_item: transaction_id, position, person_id, booked_on, kind, merchant, currency, name, quantity, "
                    + "unit, unit_price, discount, total, line_id, type, category_id, category, is_refund",
            "transfer: transaction_id, person_id, person, booked_on, account_id, currency, amount, to_account_id, "
                    + "to_currency, to_amount, note",
            "whole_year: first_month, last_month",
            "worth_month: account_id, person_id, person, name, type, currency, month, day, balance, base_currency, "
                    + "worth");

    private Connection owner;
    private Connection reader;

    @BeforeAll
    void connect() throws SQLException {
        var database = ReportDatabase.withDemo();
        owner = database.owner();
        reader = database.reader();
    }

    @AfterAll
    void close() throws SQLException {
        owner.close();
        reader.close();
    }

    @TestFactory
    Stream<DynamicTest> the_reader_can_read_every_view_of_the_report() throws SQLException {
        var views = ReportDatabase.column(owner, OUR_RELATIONS + " = 'report'");
        assertThat(views).contains("report.person", "report.receipt", "report.transaction", "report.health_day");
        return views.stream()
                .map(view -> dynamicTest(
                        view,
                        () -> assertThat(
                                        Rows.of(reader, "select * from " + view).rows())
                                .isNotEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> the_reader_can_read_nothing_else() throws SQLException {
        var tables = ReportDatabase.column(owner, OUR_RELATIONS + " <> 'report'");
        assertThat(tables)
                .contains(
                        "identity.account",
                        "identity.refresh_token",
                        "identity.signing_key",
                        "receipts.receipt_image",
                        "jobs.scheduled_tasks",
                        "health.connection",
                        "health.measurement",
                        "finance.transaction");
        return tables.stream().map(table -> dynamicTest(table, () -> assertRefused("select * from " + table)));
    }

    @Test
    void the_reader_can_change_no_view() throws SQLException {
        assertThat(ReportDatabase.column(owner, """
                select relname from pg_class where relnamespace = 'report'::regnamespace
                    and has_table_privilege('lifeops_report', oid, 'insert, update, delete, truncate, trigger')""")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into report.person (person_id) values (gen_random_uuid())",
                "update report.person set name = ''",
                "create table report.mine ()",
                "create table public.mine ()",
                "create temp table mine ()",
                "create schema mine",
                "create role mine",
                "set role postgres",
                "select pg_read_file('/etc/passwd')",
                "select lo_import('/etc/passwd')",
                "copy (select 1) to program 'true'",
                "select public.similarity('a', 'b')"
            })
    void the_reader_cannot(String sql) {
        assertRefused(sql);
    }

    @Test
    void read_only_by_session_setting_is_not_what_holds_the_reader_back() throws SQLException {
        ReportDatabase.execute(reader, "set default_transaction_read_only = off");
        assertRefused("insert into finance.transaction default values");
    }

    @Test
    void the_report_holds_views_only() throws SQLException {
        assertThat(ReportDatabase.column(owner, """
                select relname || ' is ' || relkind::text from pg_class
                where relnamespace = 'report'::regnamespace and relkind <> 'v'""")).isEmpty();
        assertThat(ReportDatabase.column(
                        owner, "select proname from pg_proc where pronamespace = 'report'::regnamespace"))
                .isEmpty();
    }

    @Test
    void no_function_of_ours_is_within_the_readers_reach() throws SQLException {
        assertThat(ReportDatabase.column(reader, """
                select pronamespace::regnamespace || '.' || proname from pg_proc
                where pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                    and has_schema_privilege(pronamespace, 'usage')""")).isEmpty();
    }

    @Test
    void the_report_shows_neither_secrets_nor_pictures() throws SQLException {
        var columns = ReportDatabase.column(owner, """
                select column_name || ' ' || data_type from information_schema.columns where table_schema = 'report'""");

        assertThat(columns)
                .isNotEmpty()
                .noneMatch(column -> column.matches("(?i).*(hash|password|email|token|secret|sha256|content|text_).*"))
                .noneMatch(column -> column.endsWith(" bytea"))
                .doesNotContain("text text", "search_text text");
    }

    @Test
    void every_view_and_column_is_described() throws SQLException {
        assertThat(ReportDatabase.column(owner, """
                select format('%s.%s', relname, attname) from pg_class left join pg_attribute
                    on attrelid = pg_class.oid and attnum > 0
                where relnamespace = 'report'::regnamespace
                    and (col_description(pg_class.oid, attnum) is null or obj_description(pg_class.oid, 'pg_class') is null)""")).isEmpty();
    }

    @Test
    void the_contract_is_kept() throws SQLException {
        var columns = ReportDatabase.column(owner, """
                select table_name || ': ' || string_agg(column_name, ', ' order by ordinal_position)
                from information_schema.columns where table_schema = 'report' group by table_name order by table_name""");

        assertThat(columns).containsExactlyElementsOf(CONTRACT);
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> ReportDatabase.execute(reader, sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as(refusal.getMessage())
                                .isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
}

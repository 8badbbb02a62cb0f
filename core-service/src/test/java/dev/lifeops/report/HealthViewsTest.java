package dev.lifeops.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the views say of the demo, whose watch and phone tell of the same days. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // fields are set before all tests
class HealthViewsTest {

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

    @Test
    void a_day_has_the_steps_of_one_source_and_the_others_stay_visible() throws SQLException {
        assertThat(numberOf("""
                select count(*) from report.health_day_value believed join report.health_day_value other
                        using (person_id, day, metric)
                    join report.health_day using (person_id, day)
                where metric = 'STEPS' and believed.chosen and not other.chosen
                    and believed.source = 'health-connect' and other.source = 'takeout-fit'
                    and steps = believed.value and steps <> other.value""")).isGreaterThan(300);
        assertThat(numberOf("""
                select count(*) from report.health_day join report.health_day_value using (person_id, day)
                where metric = 'STEPS' and chosen and steps <> value""")).isZero();
    }

    @Test
    void days_without_the_watch_are_told_by_the_phone() throws SQLException {
        assertThat(numberOf("""
                select count(*) from report.health_day_value join report.health_day using (person_id, day)
                where metric = 'STEPS' and chosen and source = 'takeout-fit' and asleep_s is null""")).isPositive();
    }

    @Test
    void the_stages_of_a_night_come_to_what_the_day_says() throws SQLException {
        assertThat(numberOf("""
                select count(*) from report.health_day join (
                    select person_id, day, sum(extract(epoch from end_at - start_at)) filter (where stage = 'DEEP') as deep,
                        min(start_local) as bed
                    from report.health_sleep_stage group by 1, 2) stages using (person_id, day)
                where abs(deep_s - deep) < 1 and bed = bed_local""")).isGreaterThan(600);
    }

    @Test
    void a_sleep_without_stages_is_one_stretch() throws SQLException {
        ReportDatabase.execute(owner, """
                with sleeper as (select id from health.origin where source = 'health-connect'),
                night as (select sleep.id from health.sleep join sleeper on origin = sleeper.id order by day limit 1)
                delete from health.sleep_stage using night where sleep_id = night.id""");

        assertThat(ReportDatabase.column(reader, """
                select concat_ws(' ', stage, start_at = bed_at, end_at = woke_at)
                from report.health_sleep_stage join report.health_day using (person_id, day)
                where day = (select min(day) from report.health_sleep_stage)""")).isEqualTo(List.of("ASLEEP t t"));
    }

    @Test
    void measurements_tell_the_time_on_the_wall() throws SQLException {
        assertThat(ReportDatabase.column(reader, """
                select distinct extract(hour from start_local)::int || ' ' || seconds from report.health_measurement
                where metric = 'BASAL_ENERGY'""")).isEqualTo(List.of("0 86400"));
        ReportDatabase.execute(owner, """
                update health.measurement set utc_offset = null
                where metric = 14 and start_at >= now() - interval '1 year'""");
        assertThat(ReportDatabase.column(reader, """
                select distinct extract(hour from start_local)::int from report.health_measurement
                where metric = 'BASAL_ENERGY'""")).isEqualTo(List.of("0"));
    }

    @Test
    void a_source_says_how_fresh_it_is_and_whether_its_consent_is_gone() throws SQLException {
        ReportDatabase.execute(owner, """
                insert into health.connection (id, person_id, source, state, consent, tokens, update_due_at, connected_at,
                    problem_code)
                select gen_random_uuid(), id, 'GOOGLE_FIT', 'NEEDS_RECONNECT', 1, '', now(), now(), 'CONSENT_LOST'
                from identity.account""");

        assertThat(ReportDatabase.column(reader, """
                select concat_ws(' ', source, current_date - last_day < 3, state, problem_code) from report.health_source
                order by source"""))
                .isEqualTo(List.of(
                        "google-fit NEEDS_RECONNECT CONSENT_LOST", "health-connect t", "manual t", "takeout-fit f"));
    }

    @Test
    void a_day_without_spending_counts_in_the_currencies_that_a_person_uses() throws SQLException {
        assertThat(ReportDatabase.column(reader, """
                select currency || ' ' || (count(*) filter (where spent = 0) > 30) || ' ' || (count(steps) > 600)
                from report.life_day group by currency order by currency""")).isEqualTo(List.of("EUR true true", "PLN true true"));
        assertThat(numberOf("select sum(spent) from report.life_day where currency = 'PLN'"))
                .isEqualTo(numberOf(
                        "select sum(amount) from report.transaction where currency = 'PLN' and kind = 'EXPENSE'"));
    }

    private double numberOf(String sql) throws SQLException {
        return Double.parseDouble(ReportDatabase.column(reader, sql).getFirst());
    }
}

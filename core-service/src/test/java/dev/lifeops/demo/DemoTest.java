package dev.lifeops.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import dev.lifeops.health.intake.Intake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ApiTest
class DemoTest {

    private final Instant now = Instant.now();

    private final TestClient client;
    private final JdbcTemplate database;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Intake intake;

    @Autowired
    DemoTest(TestClient client, JdbcTemplate database, PlatformTransactionManager transactions, Intake intake) {
        this.client = client;
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.transactions = transactions;
        this.intake = intake;
    }

    @Test
    void the_demo_is_an_account_like_any_other() {
        var email = newEmail();
        var filled = demo(now).fill(email, TestClient.PASSWORD);
        var person = client.signedIn(email);

        var receipt = first(person, "/api/v1/receipts?status=NEEDS_REVIEW");
        var path = "/api/v1/receipts/" + receipt.path("id").asString();
        assertThat(person.get(path).is(200).body().path("items")).isNotEmpty();
        assertThat(person.get(path + "/image").is(200).headers().getContentType())
                .isEqualTo(MediaType.IMAGE_PNG);
        person.post(path + "/confirm", null).is(200);

        assertThat(total(person, "/api/v1/receipts")).isEqualTo(filled.receipts());
        assertThat(total(person, "/api/v1/transactions")).isEqualTo(filled.transactions() + 1);
        assertThat(total(person, "/api/v1/receipts?q=zielony")).isPositive().isLessThan(filled.receipts());
        assertThat(total(person, "/api/v1/transactions?q=benzyna")).isPositive().isLessThan(filled.transactions());
    }

    @Test
    void two_years_are_filled_with_two_currencies_and_every_outcome() {
        var email = newEmail();
        var person = demo(now).fill(email, null);

        assertThat(person.receipts()).isBetween(500, 1500);
        assertThat(texts("select distinct status from receipts.receipt where owner_id = ?", email))
                .containsExactlyInAnyOrder("READ", "NEEDS_REVIEW", "CONFIRMED", "FAILED");
        assertThat(texts("select distinct currency from finance.transaction where owner_id = ?", email))
                .containsExactlyInAnyOrder("PLN", "EUR");
        assertThat(number(
                        "select count(distinct date_trunc('month', booked_on)) from finance.transaction where owner_id = ?",
                        email))
                .isBetween(24, 25);
    }

    @Test
    void a_second_run_doubles_nothing_and_shows_no_password() {
        var email = newEmail();
        var first = demoWithHealth(now).fill(email, null);
        var second = demoWithHealth(now).fill(email, null);

        assertThat(first.password()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(second).isEqualTo(new Demo.Filled(email, null, 0, 0, 0));
    }

    @Test
    void a_later_run_adds_the_days_since_and_leaves_the_others_as_they_are() {
        var email = newEmail();
        demo(now.minus(Duration.ofDays(30))).fill(email, null);
        database.update("update finance.transaction set merchant = 'Mine' where owner_id = ?", idOf(email));
        var old = count("finance.transaction", email);

        var later = demo(now).fill(email, null);

        assertThat(later.transactions()).isBetween(10, 100);
        assertThat(count("finance.transaction", email)).isEqualTo(old + later.transactions());
        assertThat(number("select count(*) from finance.transaction where owner_id = ? and merchant = 'Mine'", email))
                .isEqualTo(old);
    }

    @Test
    void the_bank_tells_of_what_was_bought_and_the_service_would_match_it_in_the_same_way() {
        var email = newEmail();
        demo(now).fill(email, TestClient.PASSWORD);
        var person = client.signedIn(email);
        var joined = total(person, "/api/v1/statements/matches?status=JOINED");
        var proposed = total(person, "/api/v1/statements/matches?status=PROPOSED");

        var found = person.post("/api/v1/statements/matches/search", null).is(200);

        assertThat(joined).isGreaterThan(500);
        assertThat(proposed).isPositive();
        assertThat(found.body().path("joined").asInt()).isZero();
        assertThat(found.body().path("proposed").asInt()).isZero();
        assertThat(total(person, "/api/v1/statements/matches?status=PROPOSED")).isEqualTo(proposed);
    }

    @Test
    void a_statement_of_the_demo_can_be_taken_back_like_any_other() {
        var email = newEmail();
        demo(now).fill(email, TestClient.PASSWORD);
        var person = client.signedIn(email);
        var statement = first(person, "/api/v1/statements/imports");
        var path = "/api/v1/statements/imports/" + statement.path("id").asString();
        var lines = statement.path("newLines").asInt()
                + statement.path("knownLines").asInt();
        assertThat(total(person, path + "/lines?outcome=NEW") + total(person, path + "/lines?outcome=KNOWN"))
                .isEqualTo(lines);
        var ofReceipts = "select count(*) from finance.transaction where owner_id = ? and receipt_id is not null";
        var receipts = number(ofReceipts, email);

        person.post(path + "/undo", null).is(200);

        assertThat(number(ofReceipts, email)).isEqualTo(receipts);
        assertThat(total(person, path + "/lines?outcome=NEW")).isZero();
        assertThat(demo(now).fill(email, null).transactions()).isZero();
    }

    @Test
    void a_statement_repeats_lines_holds_odd_ones_and_tells_of_what_nobody_wrote_down() {
        var email = newEmail();
        demo(now).fill(email, null);

        assertThat(number("select sum(known_lines) from statements.import where owner_id = ?", email))
                .isPositive();
        assertThat(number("select sum(unreadable) from statements.import where owner_id = ?", email))
                .isEqualTo(number("""
                        select count(*) from statements.unreadable join statements.import on import.id = import_id
                        where owner_id = ?""", email))
                .isPositive();
        assertThat(number("select count(*) from finance.transaction where owner_id = ? and bank_entry_id = id", email))
                .isEqualTo(
                        number("select count(*) from statements.entry where owner_id = ? and match_id is null", email))
                .isPositive();
        assertThat(number("""
                        select count(*) from finance.transaction join statements.entry on entry.id = bank_entry_id
                        where transaction.owner_id = ? and entry.match_id is not null
                          and (entry.account_id <> transaction.account_id or abs(entry.amount) <> account_amount)""", email)).isZero();
    }

    @Test
    void health_comes_from_several_sources_that_tell_of_the_same_days() {
        var email = newEmail();
        var filled = demoWithHealth(now).fill(email, null);

        assertThat(filled.figures()).isBetween(50_000L, 200_000L);
        assertThat(texts("select distinct source from health.origin where person_id = ?", email))
                .containsExactlyInAnyOrder("health-connect", "manual", "takeout-fit");
        assertThat(number(
                        "select count(*) from health.workout join health.origin on origin.id = origin where person_id = ?",
                        email))
                .isPositive();
        assertThat(number("""
                        select max(extract(day from now() - end_at))::int from health.sleep
                            join health.origin on origin.id = origin where person_id = ?""", email)).isBetween(700, 770);
    }

    @Test
    void what_was_corrected_in_the_diary_stays() {
        var email = newEmail();
        demoWithHealth(now.minus(Duration.ofDays(30))).fill(email, null);
        database.update("update health.entry set note = 'Mine' where owner_id = ?", idOf(email));
        var old = count("health.entry", email);

        demoWithHealth(now).fill(email, null);

        assertThat(count("health.entry", email)).isGreaterThan(old);
        assertThat(number("select count(*) from health.entry where owner_id = ? and note = 'Mine'", email))
                .isEqualTo(old);
    }

    @Test
    void an_account_that_is_somebodys_own_is_never_touched() {
        var somebody = client.signedIn();
        var email = somebody.email();

        assertThatThrownBy(() -> demo(now).fill(" " + email.toUpperCase(Locale.ROOT), TestClient.PASSWORD))
                .isInstanceOf(DemoRefused.class)
                .hasMessageContaining(email);

        assertThat(count("receipts.receipt", email)).isZero();
        assertThat(count("finance.transaction", email)).isZero();
    }

    @Test
    void a_short_password_is_refused_and_leaves_no_account_behind() {
        var email = newEmail();

        assertThatThrownBy(() -> demo(now).fill(email, "short")).isInstanceOf(DemoRefused.class);

        assertThat(database.queryForList("select 1 from identity.account where email = ?", email))
                .isEmpty();
    }

    private Demo demo(Instant now) {
        return demo(now, (_, _) -> 0);
    }

    private Demo demoWithHealth(Instant now) {
        return demo(now, new HealthRows(database, intake, _ -> {})::add);
    }

    private Demo demo(Instant now, ToLongBiFunction<UUID, List<LocalDate>> health) {
        return new Demo(
                new DemoAccount(jdbc),
                new ReceiptRows(database),
                new TransactionRows(database),
                new StatementRows(database),
                new SharingRows(database),
                new PlanRows(database),
                health,
                new TransactionTemplate(transactions),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String newEmail() {
        return "demo-" + UUID.randomUUID() + "@lifeops.local";
    }

    private UUID idOf(String email) {
        return jdbc.sql("select id from identity.account where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
    }

    private int count(String table, String email) {
        return number("select count(*) from " + table + " where owner_id = ?", email);
    }

    private int number(String sql, String email) {
        return jdbc.sql(sql).param(idOf(email)).query(Integer.class).single();
    }

    private List<@Nullable String> texts(String sql, String email) {
        return jdbc.sql(sql).param(idOf(email)).query(String.class).list();
    }

    private static JsonNode first(TestClient person, String list) {
        return person.get(list).is(200).body().path("items").path(0);
    }

    private static int total(TestClient person, String list) {
        return person.get(list).is(200).body().path("totalItems").asInt();
    }
}

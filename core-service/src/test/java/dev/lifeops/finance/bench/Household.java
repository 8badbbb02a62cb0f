package dev.lifeops.finance.bench;

import static java.util.stream.Collectors.toMap;

import dev.lifeops.TestClient;
import dev.lifeops.bench.RunningCore;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;

/** Ten people who have kept books for ten years. */
final class Household {

    static final int YEARS = 10;

    private static final int PEOPLE = 10;
    private static final double DAYS_A_YEAR = 365.25;
    private static final Map<String, List<String>> ACCOUNTS = Map.of(
            "Current", List.of("BANK", "PLN"),
            "Card", List.of("CARD", "PLN"),
            "Cash", List.of("CASH", "PLN"),
            "Savings", List.of("SAVINGS", "PLN"),
            "Euro", List.of("BANK", "EUR"),
            "Koruna", List.of("CASH", "CZK"));

    private final RunningCore core;
    private final LocalDate today;
    private final int entriesEach;
    private final Catalogue catalogue = new Catalogue();
    private final List<TestClient> people = new ArrayList<>();

    /** @param entriesEach how many transactions each of them has, about */
    Household(RunningCore core, LocalDate today, int entriesEach) {
        this.core = core;
        this.today = today;
        this.entriesEach = entriesEach;
    }

    List<TestClient> people() {
        return people;
    }

    LocalDate today() {
        return today;
    }

    LocalDate begin() {
        return today.minusYears(YEARS).plusDays(1);
    }

    /** Loads their books by COPY, a year of a person at once, and tells how many lines they have. */
    long load() throws SQLException, IOException {
        var lines = 0L;
        for (var number = 0; number < PEOPLE; number++) {
            var person = core.somebody();
            people.add(person);
            var purse = purse(person);
            rates(purse.owner());
            var years = new Years(purse, catalogue, number, entriesEach / (YEARS * DAYS_A_YEAR));
            for (var year = 0; year < YEARS; year++) {
                lines += copy(purse.owner(), years, begin().plusYears(year), 100L * number + year);
            }
            receipts(purse.owner());
            plans(person, purse);
        }
        core.database().sql("vacuum analyze").update();
        return lines;
    }

    private long copy(UUID owner, Years years, LocalDate first, long seed) throws SQLException, IOException {
        var books = new CopiedBooks(owner, seed);
        first.datesUntil(first.plusYears(1)).flatMap(years::on).forEach(books::add);
        try (var connection = core.connections().getConnection()) {
            connection.setAutoCommit(false);
            books.write(connection, "finance.transaction", "finance.transaction_line");
            connection.commit();
            connection.setAutoCommit(true);
            return books.lines();
        }
    }

    /** Books of somebody new, which are not in the database yet. */
    CopiedBooks of(int lines) {
        var purse = purse(core.somebody());
        var books = new CopiedBooks(purse.owner(), PEOPLE * 100L);
        var years = new Years(purse, catalogue, PEOPLE, entriesEach / (YEARS * DAYS_A_YEAR));
        for (var day = begin(); books.lines() < lines; day = day.plusDays(1)) {
            years.on(day).forEach(books::add);
        }
        return books;
    }

    private Purse purse(TestClient person) {
        var owner = UUID.fromString(person.get("/api/v1/me").is(200).field("id"));
        person.send(HttpMethod.PUT, "/api/v1/finance/settings", _ -> {}, Map.of("baseCurrency", "PLN"))
                .is(200);
        var accounts = ACCOUNTS.entrySet().stream().collect(toMap(Map.Entry::getKey, it -> account(person, it)));
        person.post("/api/v1/categories/defaults?size=200", Map.of("language", "EN"));
        var categories = new HashMap<String, UUID>();
        core.database()
                .sql("select id, key from finance.category where owner_id = ?")
                .param(owner)
                .query(row -> {
                    categories.put(row.getString("key"), row.getObject("id", UUID.class));
                });
        return new Purse(owner, accounts, categories);
    }

    private static UUID account(TestClient person, Map.Entry<String, List<String>> account) {
        var type = account.getValue().getFirst();
        var currency = account.getValue().getLast();
        return UUID.fromString(
                person.post("/api/v1/accounts", Map.of("name", account.getKey(), "type", type, "currency", currency))
                        .is(201)
                        .field("id"));
    }

    /** As the European Central Bank publishes them, on working days. */
    private void rates(UUID owner) {
        core.database()
                .sql("""
                        insert into finance.rate (owner_id, base, quote, day, rate, source)
                        select :owner, 'EUR', quote, day, round((mean * (1 + 0.05 * sin(extract(epoch from day) / 4e6)))::numeric, 4), 'ECB'
                        from generate_series(:first::timestamp, :last, interval '1 day') as day,
                            (values ('PLN', 4.3), ('CZK', 25.1), ('USD', 1.1), ('GBP', 0.86)) as currency (quote, mean)
                        where extract(isodow from day) < 6""")
                .param("owner", owner)
                .param("first", begin().minusDays(10))
                .param("last", today)
                .update();
    }

    /** What the transactions were booked from. */
    private void receipts(UUID owner) {
        core.database().sql("""
                        with booked as (
                            insert into receipts.receipt (id, version, owner_id, sha256, media_type, size_in_bytes,
                                status, reading_number, attempts, uploaded_at, reading_started_at, read_at, confirmed_at,
                                merchant_name, purchased_on, currency, total, confidence_merchant, confidence_date,
                                confidence_total, decode_ms, prepare_ms, recognise_ms, parse_ms, search_text)
                            select receipt_id, 3, owner_id, sha256(receipt_id::text::bytea), 'image/jpeg', 900000,
                                'CONFIRMED', 1, 0, created_at, created_at, created_at + interval '4 seconds',
                                created_at + interval '1 minute', merchant, booked_on, currency, amount, 0.9, 0.9, 0.95, 200,
                                400, 1500, 10, search_text
                            from finance.transaction where owner_id = :owner and receipt_id is not null)
                        insert into receipts.receipt_item (receipt_id, position, name, quantity, unit, unit_price, total)
                        select transaction.receipt_id, line.position, line.description, line.quantity, line.unit,
                            line.unit_price, line.amount
                        from finance.transaction join finance.transaction_line line on line.transaction_id = transaction.id
                        where transaction.owner_id = :owner and transaction.receipt_id is not null""").param("owner", owner).update();
    }

    private void plans(TestClient person, Purse purse) {
        for (var key : List.of("food", "household", "transport", "leisure", "health", "restaurants")) {
            var budget = Map.of(
                    "categoryId",
                    purse.category(key),
                    "from",
                    today.minusYears(3).toString().substring(0, "2026-01".length()),
                    "limit",
                    "1500.00",
                    "rollsOver",
                    key.equals("food"));
            person.post("/api/v1/budgets", budget).is(201);
        }
        person.post(
                        "/api/v1/goals",
                        Map.of(
                                "name",
                                "Rainy days",
                                "target",
                                "50000.00",
                                "currency",
                                "PLN",
                                "accountId",
                                purse.account("Savings"),
                                "startedOn",
                                today.minusYears(1).toString(),
                                "dueOn",
                                today.plusYears(1).toString()))
                .is(201);
        for (var number = 0; number < 20; number++) {
            var letters = "abcdefghijklmnopqrst".substring(number, number + 1);
            var rule = number % 2 == 0
                    ? Map.of(
                            "name",
                            "Things " + letters,
                            "item",
                            "thing a" + letters,
                            "categoryId",
                            purse.category("hobbies"))
                    : Map.of(
                            "name",
                            "Shops " + letters,
                            "merchant",
                            "a" + letters,
                            "item",
                            "golden",
                            "tag",
                            "rule " + letters);
            person.post("/api/v1/rules", rule).is(201);
        }
    }

    /** The last moment of the books. */
    Instant end() {
        return today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    }
}

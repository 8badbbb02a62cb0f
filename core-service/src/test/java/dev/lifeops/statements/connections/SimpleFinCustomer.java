package dev.lifeops.statements.connections;

import static dev.lifeops.statements.connections.FakeSimpleFin.list;

import dev.lifeops.statements.connections.FakeSimpleFin.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Somebody whose banks a SimpleFIN server knows, as the protocol tells of them. */
final class SimpleFinCustomer {

    private final String name = "customer-" + UUID.randomUUID();
    private final List<Account> accounts = new CopyOnWriteArrayList<>();
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> visits = new CopyOnWriteArrayList<>();
    private volatile String authorization = "";

    /** An account, by its id. */
    record Account(String id, String currency, String balance) {}

    /** An entry on a day; a pending one has no time of booking. */
    record Entry(String account, String id, LocalDate day, String amount, String description, boolean pending) {

        String json() {
            var time = day.atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
            return """
                    {"id": "%s", "posted": %d, "amount": "%s", "description": "%s", "transacted_at": %d, "pending": %b}""".formatted(id, pending ? 0 : time, amount, description, time, pending);
        }
    }

    private record Fault(int status, String retryAfter) {}

    String name() {
        return name;
    }

    SimpleFinCustomer with(String account, String currency) {
        accounts.add(new Account(account, currency, "100.00"));
        return this;
    }

    SimpleFinCustomer booked(String account, String id, LocalDate day, String amount, String description) {
        entries.add(new Entry(account, id, day, amount, description, false));
        return this;
    }

    SimpleFinCustomer pending(String account, String id, LocalDate day, String amount, String description) {
        entries.add(new Entry(account, id, day, amount, description, true));
        return this;
    }

    void forget(String id) {
        entries.removeIf(entry -> entry.id().equals(id));
    }

    void error(String json) {
        errors.add(json);
    }

    void noErrors() {
        errors.clear();
    }

    /** The next requests go wrong. */
    void fail(int times, int status, String retryAfter) {
        for (var time = 0; time < times; time++) {
            faults.add(new Fault(status, retryAfter));
        }
    }

    void well() {
        faults.clear();
    }

    void allow(String password) {
        authorization = "Basic " + FakeSimpleFin.encoded(name + ":" + password);
    }

    void revoke() {
        authorization = "";
    }

    boolean isAllowed(String header) {
        return authorization.equals(header);
    }

    /** The requests for entries, by their parameters. */
    List<Map<String, String>> visits() {
        return visits.stream().filter(it -> !it.containsKey("balances-only")).toList();
    }

    Answer answer(Map<String, String> query, BiConsumer<String, String> headers) {
        visits.add(query);
        if (!faults.isEmpty()) {
            var fault = faults.removeFirst();
            if (!fault.retryAfter().isEmpty()) {
                headers.accept("Retry-After", fault.retryAfter());
            }
            return new Answer(fault.status(), "A fault on demand.");
        }
        var told = accounts.stream().map(account -> json(account, query));
        return new Answer(200, """
                {"errlist": %s, "connections": [{"conn_id": "CON-1", "name": "My Bank", "org_id": "INST-1",
                "sfin_url": "https://sfin.example"}], "accounts": %s}""".formatted(list(errors.stream()), list(told)));
    }

    private String json(Account account, Map<String, String> query) {
        var told = entries.stream()
                .filter(entry -> entry.account().equals(account.id()) && isAskedFor(entry, query))
                .map(Entry::json);
        return """
                {"id": "%s", "name": "%s", "conn_id": "CON-1", "currency": "%s", "balance": "%s", "balance-date": %d,
                "transactions": %s}""".formatted(
                        account.id(),
                        account.id(),
                        account.currency(),
                        account.balance(),
                        LocalDate.of(2026, 3, 31).atTime(12, 0).toEpochSecond(ZoneOffset.UTC),
                        list(told));
    }

    private static boolean isAskedFor(Entry entry, Map<String, String> query) {
        if (query.containsKey("balances-only") || (entry.pending() && !"1".equals(query.get("pending")))) {
            return false;
        }
        var time = entry.day().atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
        return time >= Long.parseLong(query.getOrDefault("start-date", "0"))
                && time < Long.parseLong(query.getOrDefault("end-date", "99999999999"));
    }
}

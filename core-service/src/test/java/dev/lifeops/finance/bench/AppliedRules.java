package dev.lifeops.finance.bench;

import dev.lifeops.TestClient;
import dev.lifeops.bench.Latency;
import dev.lifeops.bench.RunningCore;
import java.io.PrintStream;
import java.util.Map;
import java.util.UUID;

/** Rules let loose on a year of entries, beside one sequential scan of the same rows. */
final class AppliedRules {

    private final PrintStream out;
    private final RunningCore core;
    private final TestClient person;
    private final Map<String, Object> body;
    private final String first;
    private final String last;

    AppliedRules(PrintStream out, RunningCore core, Household household) {
        this.out = out;
        this.core = core;
        var known = household.people().getLast();
        this.person = known.signedOut().signedIn(known.email());
        this.first = household.today().minusYears(1).plusDays(1).toString();
        this.last = household.today().toString();
        this.body = Map.of("span", Map.of("from", first, "to", last));
    }

    void print() throws Exception {
        var owner = UUID.fromString(person.get("/api/v1/me").is(200).field("id"));
        var rows = copyOfTheYear(owner);
        var scan = Latency.of(() -> core.database()
                .sql("select sum(length(year::text)) from bench_year year")
                .query(Long.class)
                .single());
        var changed = apply();
        var again = Latency.of(() -> apply());
        core.database().sql("drop table bench_year").update();
        out.printf("%nRules on a year of %d lines of one person%n", rows);
        out.printf("%8.1f  one sequential scan of the same rows, median ms%n", scan);
        out.printf("%8.1f  applied for the first time, to %s%n", changed.millis(), changed.told());
        out.printf("%8.1f  applied again, median ms; %.1f scans%n", again, again / scan);
    }

    private long copyOfTheYear(UUID owner) {
        return core.database()
                .sql("create table bench_year as select * from finance.transaction_line "
                        + "where owner_id = ? and booked_on between ?::date and ?::date")
                .params(owner, first, last)
                .update();
    }

    /** What was changed, and how long it took. */
    private record Applied(double millis, String told) {}

    private Applied apply() {
        var begun = System.nanoTime();
        var told = person.post("/api/v1/rules/apply", body).is(200).body().toString();
        return new Applied((System.nanoTime() - begun) / 1e6, told);
    }
}

package dev.lifeops.finance.currencies;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rates that each person knows. */
@Repository
class RateTable {

    private final JdbcClient database;

    RateTable(JdbcClient database) {
        this.database = database;
    }

    /** The latest up to a day, told directly, the other way round or by way of the euro; of one day what a person says. */
    Optional<Rate> latest(UserId person, String from, String to, LocalDate first, LocalDate last) {
        return database.sql("""
                        select day, rate, source
                        from (select day, rate, source, 1 as way from finance.rate
                              where owner_id = :person and base = :from and quote = :to and day between :first and :last
                              union all
                              select day, 1 / rate, source, 2 from finance.rate
                              where owner_id = :person and base = :to and quote = :from and day between :first and :last
                              union all
                              select there.day, there.rate / here.rate, least(here.source, there.source), 3
                              from finance.rate here
                                  join finance.rate there on there.owner_id = here.owner_id and there.day = here.day
                              where here.owner_id = :person and here.base = 'EUR' and here.quote = :from
                                  and there.base = 'EUR' and there.quote = :to and here.day between :first and :last) known
                        order by day desc, source = 'MANUAL' desc, way limit 1""")
                .param("person", person.value())
                .param("from", from)
                .param("to", to)
                .param("first", first)
                .param("last", last)
                .query((row, _) -> new Rate(
                        from,
                        to,
                        row.getObject("day", LocalDate.class),
                        row.getBigDecimal("rate"),
                        RateSource.valueOf(row.getString("source"))))
                .optional();
    }

    void write(UserId person, String base, String quote, LocalDate day, BigDecimal rate) {
        database.sql("""
                        insert into finance.rate (owner_id, base, quote, day, rate, source)
                        values (?, ?, ?, ?, ?, 'MANUAL')
                        on conflict (owner_id, base, quote, day) do update set rate = excluded.rate, source = 'MANUAL'""").params(person.value(), base, quote, day, rate).update();
    }

    boolean strike(UserId person, String base, String quote, LocalDate day) {
        return database.sql("""
                        delete from finance.rate
                        where owner_id = ? and base = ? and quote = ? and day = ? and source = 'MANUAL'""").params(person.value(), base, quote, day).update() > 0;
    }

    /** Keeps what a person wrote down, and tells how many rates are new or other than before. */
    int publish(UserId person, String quote, Map<LocalDate, BigDecimal> rates) {
        return database.sql("""
                        insert into finance.rate (owner_id, base, quote, day, rate, source)
                        select ?, 'EUR', ?, day, rate, 'ECB' from unnest(?::date[], ?::numeric[]) as it (day, rate)
                        on conflict (owner_id, base, quote, day) do update set rate = excluded.rate
                        where rate.source = 'ECB' and rate.rate <> excluded.rate""")
                .param(person.value())
                .param(quote)
                .param(rates.keySet().stream().map(LocalDate::toString).toArray(String[]::new))
                .param(rates.values().stream().map(BigDecimal::toPlainString).toArray(String[]::new))
                .update();
    }
}

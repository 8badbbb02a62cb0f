package dev.lifeops.finance.currencies;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rates of many days at once, chosen as {@link Exchange} chooses the one of a day. */
@Repository
public class DayRates {

    private final JdbcClient database;
    private final CurrencyProperties properties;

    DayRates(JdbcClient database, CurrencyProperties properties) {
        this.database = database;
        this.properties = properties;
    }

    /** An amount of a day that is wanted in another currency. */
    public record Wanted(String from, String to, LocalDate day) {}

    /** What was found, and that one currency is worth itself. */
    public record Known(Map<Wanted, Rate> rates) {

        /** The amount in the other currency, or nothing where no rate is known. */
        public Optional<BigDecimal> convert(BigDecimal amount, String from, String to, LocalDate day) {
            return from.equals(to)
                    ? Optional.of(amount)
                    : Optional.ofNullable(rates.get(new Wanted(from, to, day))).map(rate -> rate.convert(amount));
        }
    }

    /** Those that are known of the ones wanted. */
    public Known of(UserId person, Collection<Wanted> wanted) {
        var foreign = wanted.stream()
                .filter(it -> !it.from().equals(it.to()))
                .distinct()
                .toList();
        var rates = new HashMap<Wanted, Rate>();
        if (!foreign.isEmpty()) {
            read(person, foreign, rates);
        }
        return new Known(rates);
    }

    private void read(UserId person, List<Wanted> wanted, Map<Wanted, Rate> rates) {
        database.sql("""
                        select wanted.source, wanted.target, wanted.day as wanted_day, known.*
                        from unnest(:sources, :targets, :days::date[]) as wanted (source, target, day)
                        cross join lateral (
                            select day, rate, origin
                            from (select day, rate, source as origin, 1 as way from finance.rate
                                  where owner_id = :person and base = wanted.source and quote = wanted.target
                                      and day between wanted.day - :gap and wanted.day
                                  union all
                                  select day, 1 / rate, source, 2 from finance.rate
                                  where owner_id = :person and base = wanted.target and quote = wanted.source
                                      and day between wanted.day - :gap and wanted.day
                                  union all
                                  select there.day, there.rate / here.rate, least(here.source, there.source), 3
                                  from finance.rate here
                                      join finance.rate there on there.owner_id = here.owner_id and there.day = here.day
                                  where here.owner_id = :person and here.base = 'EUR' and here.quote = wanted.source
                                      and there.base = 'EUR' and there.quote = wanted.target
                                      and here.day between wanted.day - :gap and wanted.day) found
                            order by day desc, origin = 'MANUAL' desc, way limit 1) known""")
                .param("person", person.value())
                .param("gap", properties.longestGap())
                .param("sources", wanted.stream().map(Wanted::from).toArray(String[]::new))
                .param("targets", wanted.stream().map(Wanted::to).toArray(String[]::new))
                .param("days", wanted.stream().map(it -> it.day().toString()).toArray(String[]::new))
                .query(row -> {
                    var key = new Wanted(
                            row.getString("source"),
                            row.getString("target"),
                            row.getObject("wanted_day", LocalDate.class));
                    rates.put(
                            key,
                            new Rate(
                                    key.from(),
                                    key.to(),
                                    row.getObject("day", LocalDate.class),
                                    row.getBigDecimal("rate"),
                                    RateSource.valueOf(row.getString("origin"))));
                });
    }
}

package dev.lifeops.finance.currencies;

import static java.util.Comparator.naturalOrder;

import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
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

    /** Reads each pair of currencies once, from its first day to its last: single days would each be looked for anew. */
    private void read(UserId person, List<Wanted> wanted, Map<Wanted, Rate> rates) {
        var first = wanted.stream().map(Wanted::day).min(naturalOrder()).orElseThrow();
        var last = wanted.stream().map(Wanted::day).max(naturalOrder()).orElseThrow();
        var told = told(person, pairs(wanted), first.minusDays(properties.longestGap()), last);
        wanted.forEach(it -> {
            var latest = told.getOrDefault(Pair.of(it), new TreeMap<>()).floorEntry(it.day());
            if (latest != null && ChronoUnit.DAYS.between(latest.getKey(), it.day()) <= properties.longestGap()) {
                rates.put(it, latest.getValue());
            }
        });
    }

    private record Pair(String from, String to) {
        static Pair of(Wanted wanted) {
            return new Pair(wanted.from(), wanted.to());
        }
    }

    private static List<Pair> pairs(List<Wanted> wanted) {
        return wanted.stream().map(Pair::of).distinct().toList();
    }

    private Map<Pair, NavigableMap<LocalDate, Rate>> told(
            UserId person, List<Pair> pairs, LocalDate first, LocalDate last) {
        var told = new HashMap<Pair, NavigableMap<LocalDate, Rate>>();
        database.sql("""
                        select wanted.source, wanted.target, known.*
                        from unnest(:sources, :targets) as wanted (source, target)
                        cross join lateral (
                            select distinct on (day) day, rate, origin
                            from (select day, rate, source as origin, 1 as way from finance.rate
                                  where owner_id = :person and base = wanted.source and quote = wanted.target
                                      and day between :first and :last
                                  union all
                                  select day, 1 / rate, source, 2 from finance.rate
                                  where owner_id = :person and base = wanted.target and quote = wanted.source
                                      and day between :first and :last
                                  union all
                                  select there.day, there.rate / here.rate, least(here.source, there.source), 3
                                  from finance.rate here
                                      join finance.rate there on there.owner_id = here.owner_id and there.day = here.day
                                  where here.owner_id = :person and here.base = 'EUR' and here.quote = wanted.source
                                      and there.base = 'EUR' and there.quote = wanted.target
                                      and here.day between :first and :last) found
                            order by day, origin = 'MANUAL' desc, way) known""")
                .param("person", person.value())
                .param("first", first)
                .param("last", last)
                .param("sources", pairs.stream().map(Pair::from).toArray(String[]::new))
                .param("targets", pairs.stream().map(Pair::to).toArray(String[]::new))
                .query(row -> {
                    var pair = new Pair(row.getString("source"), row.getString("target"));
                    var day = row.getObject("day", LocalDate.class);
                    var rate = new Rate(
                            pair.from(),
                            pair.to(),
                            day,
                            row.getBigDecimal("rate"),
                            RateSource.valueOf(row.getString("origin")));
                    told.computeIfAbsent(pair, _ -> new TreeMap<>()).put(day, rate);
                });
        return told;
    }
}

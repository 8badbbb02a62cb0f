package dev.lifeops.health.records;

import static java.util.Objects.requireNonNullElseGet;
import static java.util.stream.Collectors.toMap;

import dev.lifeops.health.intake.Intake;
import dev.lifeops.health.intake.Source;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Problem;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sources that there are, and what they have told each person. */
@Service
class SourceCatalogue {

    private static final String MANUAL = "manual";

    private final List<Source> sources;
    private final JdbcClient database;
    private final Intake intake;

    SourceCatalogue(List<Source> sources, JdbcClient database, Intake intake) {
        this.sources = sources;
        this.database = database;
        this.intake = intake;
    }

    private record Told(
            String source,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            List<String> apps) {}

    List<SourceView> of(UserId person) {
        var told = told(person).stream().collect(toMap(Told::source, it -> it));
        var unlisted = told.keySet().stream()
                .filter(key -> sources.stream().noneMatch(it -> it.key().equals(key)))
                .sorted()
                .map(key -> Source.ofFiles(key, key, Set.of(), false));
        return Stream.concat(sources.stream(), unlisted)
                .map(source -> view(source, told))
                .toList();
    }

    @Transactional
    public void forget(UserId person, String key) {
        if (key.equals(MANUAL)) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "ENTRIES_ARE_YOURS",
                    "What you wrote down yourself is deleted entry by entry.");
        }
        if (told(person).stream().noneMatch(it -> it.source().equals(key))) {
            throw new Problem(HttpStatus.NOT_FOUND, "SOURCE_NOT_FOUND", "This source has told nothing of you.");
        }
        intake.forget(person, Source.ofFiles(key, key, Set.of(), false));
    }

    private List<Told> told(UserId person) {
        return database.sql("""
                        with days as (
                            select source, day from health.daily_candidate where person_id = :person
                            union all select source, day from health.night where person_id = :person
                            union all select source, day
                            from health.origin join health.workout on origin = origin.id where person_id = :person)
                        select source, first, last, apps
                        from (select source, array_agg(distinct app) as apps
                              from health.origin where person_id = :person group by source) as told
                            left join (select source, min(day) as first, max(day) as last
                                       from days group by source) as known using (source)""")
                .param("person", person.value())
                .query((row, _) -> new Told(
                        row.getString("source"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class),
                        texts(row.getArray("apps"))))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static SourceView view(Source source, Map<String, Told> all) {
        var told = requireNonNullElseGet(all.get(source.key()), () -> new Told(source.key(), null, null, List.of()));
        return new SourceView(
                source.key(),
                source.title(),
                source.metrics(),
                source.workouts(),
                source.earliest(),
                source.requestsAMinute(),
                source.interval(),
                told.first(),
                told.last(),
                told.apps());
    }
}

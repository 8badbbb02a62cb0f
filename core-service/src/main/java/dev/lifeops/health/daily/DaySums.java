package dev.lifeops.health.daily;

import static java.util.stream.Collectors.joining;

import dev.lifeops.health.calendar.Span;
import dev.lifeops.health.calendar.ZoneHistory;
import dev.lifeops.health.calendar.ZoneTable;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Metric.Fold;
import dev.lifeops.identity.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sums up days from scratch, so that summing up again comes to the same. */
@Component
@EnableConfigurationProperties(DailyProperties.class)
class DaySums {

    private static final List<String> FORGET = Stream.of("daily_candidate", "night", "daily")
            .map("delete from health.%s where person_id = :person and day = any (:days::date[])"::formatted)
            .toList();

    /** A sleep belongs to the day of waking, a workout to the day on which it began. */
    private static final List<String> WRITE = List.of(
            read("candidates"),
            recordDays("sleep", "end_at"),
            read("nights"),
            read("days"),
            recordDays("workout", "start_at"),
            read("workouts"));

    private final JdbcClient database;
    private final DailyProperties properties;

    DaySums(JdbcClient database, DailyProperties properties) {
        this.database = database;
        this.properties = properties;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UserId person, ZoneHistory zones, List<LocalDate> days) {
        var parameters = parameters(person, zones, days);
        Stream.of(FORGET, WRITE)
                .flatMap(List::stream)
                .forEach(statement -> database.sql(statement).params(parameters).update());
    }

    private Map<String, Object> parameters(UserId person, ZoneHistory zones, List<LocalDate> days) {
        var parameters = new HashMap<>(ZoneTable.parameters(zones));
        for (var metric : Metric.values()) {
            parameters.put(metric.name().toLowerCase(Locale.ROOT), metric.code());
        }
        parameters.put("person", person.value());
        parameters.put("days", texts(days.stream().map(LocalDate::toString)));
        parameters.put("instants", texts(days.stream().map(day -> instants(zones, day))));
        parameters.put("order", texts(properties.order().stream()));
        parameters.put("sums", texts(sums().map(metric -> Integer.toString(metric.code()))));
        return parameters;
    }

    private static String instants(ZoneHistory zones, LocalDate day) {
        return zones.spansOf(day).stream().map(Span::toString).collect(joining(",", "{", "}"));
    }

    private static Stream<Metric> sums() {
        return Arrays.stream(Metric.values()).filter(metric -> metric.fold() == Fold.SUM);
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static String recordDays(String table, String moment) {
        return read("record-days").replace("{record}", table).replace("{moment}", moment);
    }

    private static String read(String statement) {
        try {
            return new ClassPathResource("health/%s.sql".formatted(statement))
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

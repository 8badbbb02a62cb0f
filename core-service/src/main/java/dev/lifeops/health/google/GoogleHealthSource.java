package dev.lifeops.health.google;

import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.Source;
import dev.lifeops.health.source.Access;
import dev.lifeops.health.source.Coverage;
import dev.lifeops.health.source.DaySpan;
import dev.lifeops.health.source.Harvest;
import dev.lifeops.health.source.HealthSource;
import dev.lifeops.health.source.SourceTrouble.Unavailable;
import dev.lifeops.health.source.SyncSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Google Health API v4: daily sums that Google makes in the person's own time, sleep, and the resting heart rate. */
@Component
class GoogleHealthSource implements HealthSource {

    private static final String SCOPE = "https://www.googleapis.com/auth/googlehealth.%s.readonly";
    private static final int SLEEP_PAGE = 25;
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 500;

    private static final Coverage COVERAGE = new Coverage(
            new Source(
                    SyncSource.GOOGLE_HEALTH.slug(),
                    SyncSource.GOOGLE_HEALTH.title(),
                    Set.of(
                            Metric.STEPS,
                            Metric.DISTANCE,
                            Metric.TOTAL_ENERGY,
                            Metric.ACTIVE_TIME,
                            Metric.HEART_RATE,
                            Metric.LOWEST_HEART_RATE,
                            Metric.HIGHEST_HEART_RATE,
                            Metric.RESTING_HEART_RATE,
                            Metric.WEIGHT,
                            Metric.SLEEP),
                    false,
                    LocalDate.of(2009, 1, 1),
                    240,
                    Duration.ofHours(1)),
            90,
            3,
            Set.of(
                    SCOPE.formatted("activity_and_fitness"),
                    SCOPE.formatted("health_metrics_and_measurements"),
                    SCOPE.formatted("sleep")));

    @Bean
    static Source googleHealth() {
        return COVERAGE.source();
    }

    private final HealthClient client;

    GoogleHealthSource(HealthClient client) {
        this.client = client;
    }

    @Override
    public SyncSource name() {
        return SyncSource.GOOGLE_HEALTH;
    }

    @Override
    public Coverage coverage() {
        return COVERAGE;
    }

    @Override
    public Harvest ask(Access access, DaySpan span) {
        var harvest = Harvest.begun();
        for (var type : RollUp.ALL) {
            span.pieces(type.mostDays()).forEach(piece -> harvest.days().addAll(sums(access, type, piece)));
        }
        harvest.days().addAll(resting(access, span));
        harvest.nights().addAll(nights(access, span));
        return harvest;
    }

    private List<DayValue> sums(Access access, RollUp type, DaySpan piece) {
        return pages("rollupDataPoints", token -> client.rollUp(access, type.type(), request(piece, token))).stream()
                .flatMap(type::read)
                .toList();
    }

    private static Map<String, Object> request(DaySpan piece, String token) {
        var range =
                Map.of("start", date(piece.first()), "end", date(piece.last().plusDays(1)));
        return token.isEmpty()
                ? Map.of("range", range, "windowSizeDays", 1, "pageSize", PAGE)
                : Map.of("range", range, "windowSizeDays", 1, "pageSize", PAGE, "pageToken", token);
    }

    private static Map<String, Object> date(LocalDate day) {
        return Map.of("date", Map.of("year", day.getYear(), "month", day.getMonthValue(), "day", day.getDayOfMonth()));
    }

    private List<DayValue> resting(Access access, DaySpan span) {
        var filter = "daily_resting_heart_rate.date >= \"%s\" AND daily_resting_heart_rate.date < \"%s\""
                .formatted(span.first(), span.last().plusDays(1));
        return listed(access, "daily-resting-heart-rate", filter, PAGE).stream()
                .map(point -> point.path("dailyRestingHeartRate"))
                .flatMap(rate -> restingOf(rate).stream())
                .filter(day -> !day.day().isBefore(span.first()) && !day.day().isAfter(span.last()))
                .toList();
    }

    private static Optional<DayValue> restingOf(JsonNode rate) {
        var beats = rate.path("beatsPerMinute").asDouble(0);
        return beats <= 0
                ? Optional.empty()
                : RollUp.date(rate.path("date"))
                        .map(day -> new DayValue(Metric.RESTING_HEART_RATE, day, beats, Origin.UNKNOWN));
    }

    /** A night belongs to the day on which it ends. */
    private List<SleepSession> nights(Access access, DaySpan span) {
        var filter = "sleep.interval.end_time >= \"%s\" AND sleep.interval.end_time < \"%s\""
                .formatted(span.start(), span.end());
        return listed(access, "sleep", filter, SLEEP_PAGE).stream()
                .flatMap(point -> SleepPoint.read(point).stream())
                .filter(night ->
                        !night.end().isBefore(span.start()) && night.end().isBefore(span.end()))
                .toList();
    }

    private List<JsonNode> listed(Access access, String type, String filter, int size) {
        return pages("dataPoints", token -> client.list(access, type, query(filter, size, token)));
    }

    private static Map<String, String> query(String filter, int size, String token) {
        var pageSize = Integer.toString(size);
        return token.isEmpty()
                ? Map.of("filter", filter, "pageSize", pageSize)
                : Map.of("filter", filter, "pageSize", pageSize, "pageToken", token);
    }

    private static List<JsonNode> pages(String member, Function<String, JsonNode> ask) {
        var all = new ArrayList<JsonNode>();
        var token = "";
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = ask.apply(token);
            answer.path(member).forEach(all::add);
            token = answer.path("nextPageToken").asString("");
            if (token.isEmpty()) {
                return all;
            }
        }
        throw new Unavailable("Google Health does not come to an end.", null);
    }
}

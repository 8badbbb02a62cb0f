package dev.lifeops.health.fit;

import com.google.api.services.fitness.Fitness;
import com.google.api.services.fitness.model.AggregateBucket;
import com.google.api.services.fitness.model.AggregateRequest;
import com.google.api.services.fitness.model.BucketByTime;
import com.google.api.services.fitness.model.Session;
import dev.lifeops.health.calendar.Span;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Source;
import dev.lifeops.health.source.Access;
import dev.lifeops.health.source.Coverage;
import dev.lifeops.health.source.DaySpan;
import dev.lifeops.health.source.Harvest;
import dev.lifeops.health.source.HealthSource;
import dev.lifeops.health.source.SyncSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Google Fit REST: sums a local day, the heart by the minute, sleep and workouts by session. Days are asked for one by
 * one, since buckets of 24 hours would be wrong on days that have 23 or 25.
 */
@Component
class FitSource implements HealthSource {

    private static final String SCOPE = "https://www.googleapis.com/auth/fitness.%s.read";
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private static final Coverage COVERAGE = new Coverage(
            new Source(
                    SyncSource.GOOGLE_FIT.slug(),
                    SyncSource.GOOGLE_FIT.title(),
                    Set.of(
                            Metric.STEPS,
                            Metric.DISTANCE,
                            Metric.TOTAL_ENERGY,
                            Metric.ACTIVE_TIME,
                            Metric.HEART_POINTS,
                            Metric.HEART_RATE,
                            Metric.LOWEST_HEART_RATE,
                            Metric.HIGHEST_HEART_RATE,
                            Metric.WEIGHT,
                            Metric.SLEEP),
                    true,
                    LocalDate.of(2014, 10, 28),
                    200,
                    Duration.ofHours(1)),
            14,
            3,
            Set.of(
                    SCOPE.formatted("activity"),
                    SCOPE.formatted("sleep"),
                    SCOPE.formatted("body"),
                    SCOPE.formatted("heart_rate"),
                    SCOPE.formatted("location")));

    @Bean
    static Source googleFit() {
        return COVERAGE.source();
    }

    private final FitClient client;

    FitSource(FitClient client) {
        this.client = client;
    }

    @Override
    public SyncSource name() {
        return SyncSource.GOOGLE_FIT;
    }

    @Override
    public Coverage coverage() {
        return COVERAGE;
    }

    @Override
    public Harvest ask(Access access, DaySpan span) {
        var asked = new Asked(client.with(access), access, span);
        var harvest = Harvest.begun();
        span.days().forEach(day -> {
            harvest.days()
                    .addAll(FitPoints.together(asked.sums(day).flatMap(part -> FitPoints.days(day, part).stream())));
            harvest.measurements().addAll(FitPoints.beats(asked.heart(day)));
        });
        asked.sessions().forEach(session -> {
            if (FitSessions.isSleep(session)) {
                harvest.nights().add(FitSessions.night(session, asked.segments(session)));
            } else {
                harvest.workouts().add(FitSessions.workout(session));
            }
        });
        return harvest;
    }

    /** The questions about one span. */
    private final class Asked {

        private final Fitness fit;
        private final Access access;
        private final DaySpan span;

        Asked(Fitness fit, Access access, DaySpan span) {
            this.fit = fit;
            this.access = access;
            this.span = span;
        }

        /** Of each part of a day. */
        Stream<List<AggregateBucket>> sums(LocalDate day) {
            return span.partsOf(day).stream().map(this::sums);
        }

        private List<AggregateBucket> sums(Span part) {
            var start = Objects.requireNonNull(part.from());
            var end = Objects.requireNonNull(part.until());
            var length = Duration.between(start, end).toMillis();
            return aggregate(request(start, end, length).setAggregateBy(FitTypes.SUMS));
        }

        List<AggregateBucket> heart(LocalDate day) {
            var request = request(span.startOf(day), span.endOf(day), MINUTE);
            return aggregate(request.setAggregateBy(FitTypes.HEART));
        }

        List<AggregateBucket> segments(Session session) {
            var start = Instant.ofEpochMilli(session.getStartTimeMillis());
            var end = Instant.ofEpochMilli(session.getEndTimeMillis());
            var length = Duration.between(start, end).toMillis();
            return aggregate(request(start, end, length).setAggregateBy(FitTypes.SLEEP));
        }

        private static AggregateRequest request(Instant start, Instant end, long bucket) {
            return new AggregateRequest()
                    .setStartTimeMillis(start.toEpochMilli())
                    .setEndTimeMillis(end.toEpochMilli())
                    .setBucketByTime(new BucketByTime().setDurationMillis(bucket));
        }

        private List<AggregateBucket> aggregate(AggregateRequest request) {
            var answer = client.call(
                    access, () -> fit.users().dataset().aggregate("me", request).execute());
            return Objects.requireNonNullElse(answer.getBucket(), List.of());
        }

        /** A session belongs to the day on which it ends. */
        Stream<Session> sessions() {
            var answer = client.call(
                    access,
                    () -> fit.users()
                            .sessions()
                            .list("me")
                            .setStartTime(span.start().toString())
                            .setEndTime(span.end().toString())
                            .execute());
            return Objects.requireNonNullElse(answer.getSession(), List.<Session>of()).stream()
                    .filter(FitSessions::isWhole)
                    .filter(this::endsWithin);
        }

        private boolean endsWithin(Session session) {
            var end = Instant.ofEpochMilli(session.getEndTimeMillis());
            return !end.isBefore(span.start()) && end.isBefore(span.end());
        }
    }
}

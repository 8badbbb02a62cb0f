package dev.lifeops.health.fit;

import static java.util.stream.Collectors.toMap;

import com.google.api.services.fitness.model.AggregateBucket;
import com.google.api.services.fitness.model.DataPoint;
import com.google.api.services.fitness.model.Dataset;
import com.google.api.services.fitness.model.Value;
import dev.lifeops.health.fit.FitTypes.Meaning;
import dev.lifeops.health.intake.DayValue;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads Fit's points. A bucket without a point means that nothing is known, which is not the same as zero. */
final class FitPoints {

    private FitPoints() {}

    static List<DayValue> days(LocalDate day, List<AggregateBucket> buckets) {
        return buckets.stream()
                .flatMap(FitPoints::datasets)
                .flatMap(FitPoints::points)
                .flatMap(point -> values(day, point))
                .toList();
    }

    /** The values of the parts of a day as those of the whole one. */
    static Collection<DayValue> together(Stream<DayValue> parts) {
        return parts.collect(toMap(DayValue::metric, it -> it, FitPoints::both, LinkedHashMap::new))
                .values();
    }

    private static DayValue both(DayValue one, DayValue other) {
        var value = switch (one.metric().fold()) {
            case SUM -> one.value() + other.value();
            case MEAN -> (one.value() + other.value()) / 2;
            case LEAST -> Math.min(one.value(), other.value());
            case GREATEST -> Math.max(one.value(), other.value());
        };
        return new DayValue(one.metric(), one.day(), value, one.origin());
    }

    private static Stream<DayValue> values(LocalDate day, DataPoint point) {
        var meanings = FitTypes.MEANINGS.getOrDefault(bare(point.getDataTypeName()), List.of());
        var values = Objects.requireNonNullElse(point.getValue(), List.<Value>of());
        return IntStream.range(0, Math.min(meanings.size(), values.size()))
                .filter(place -> isGiven(values.get(place)))
                .mapToObj(place -> value(day, meanings.get(place), values.get(place)));
    }

    private static DayValue value(LocalDate day, Meaning meaning, Value value) {
        return new DayValue(meaning.metric(), day, number(value) * meaning.factor(), Origin.UNKNOWN);
    }

    /** Sums of some types carry a name of their own. */
    private static String bare(String type) {
        return type.replaceFirst("\\.summary$", "").replaceFirst("^com\\.google\\.heart_rate$", FitTypes.BEATS);
    }

    static List<Measurement> beats(List<AggregateBucket> buckets) {
        return buckets.stream()
                .flatMap(bucket -> datasets(bucket)
                        .flatMap(FitPoints::points)
                        .filter(point -> !point.getValue().isEmpty()
                                && isGiven(point.getValue().getFirst()))
                        .map(point -> beat(bucket, point)))
                .toList();
    }

    private static Measurement beat(AggregateBucket bucket, DataPoint point) {
        return new Measurement(
                Metric.HEART_RATE,
                Instant.ofEpochMilli(bucket.getStartTimeMillis()),
                Instant.ofEpochMilli(bucket.getEndTimeMillis()),
                number(point.getValue().getFirst()),
                Origin.UNKNOWN,
                null,
                null);
    }

    static Stream<Dataset> datasets(AggregateBucket bucket) {
        return Objects.requireNonNullElse(bucket.getDataset(), List.<Dataset>of()).stream();
    }

    static Stream<DataPoint> points(Dataset dataset) {
        return Objects.requireNonNullElse(dataset.getPoint(), List.<DataPoint>of()).stream();
    }

    private static boolean isGiven(Value value) {
        return value.getFpVal() != null || value.getIntVal() != null;
    }

    static double number(Value value) {
        return value.getFpVal() != null ? value.getFpVal() : value.getIntVal();
    }
}

package dev.lifeops.ocr.check;

import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.parse.Candidates;
import dev.lifeops.ocr.parse.dates.DateCandidate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts what all looks say about the day of purchase. */
final class DateVote {

    private static final double AGAIN = 0.7;
    private static final double NO_RIVAL = 5;

    /** The day that won. */
    record Day(LocalDate date, @Nullable LocalTime time, boolean ambiguous, double score, double margin) {}

    private final List<Candidates> passes;

    DateVote(List<Candidates> passes) {
        this.passes = passes;
    }

    Optional<Day> winner() {
        Map<LocalDate, List<DateCandidate>> byDay = passes.stream()
                .flatMap(pass -> pass.dates().stream())
                .collect(Collectors.groupingBy(DateCandidate::date));
        List<LocalDate> ranking = byDay.keySet().stream()
                .sorted(Comparator.comparingDouble((LocalDate day) -> score(byDay.get(day)))
                        .reversed())
                .toList();
        return ranking.isEmpty() ? Optional.empty() : Optional.of(day(ranking, byDay));
    }

    private Day day(List<LocalDate> ranking, Map<LocalDate, List<DateCandidate>> byDay) {
        List<DateCandidate> winners = Objects.requireNonNull(byDay.get(ranking.getFirst()));
        double score = score(winners);
        double margin = ranking.size() == 1 ? NO_RIVAL : score - score(byDay.get(ranking.get(1)));
        boolean ambiguous = winners.stream().allMatch(DateCandidate::ambiguous);
        return new Day(ranking.getFirst(), time(winners), ambiguous, score, margin);
    }

    private static double score(@Nullable List<DateCandidate> seen) {
        if (seen == null) {
            return Double.NEGATIVE_INFINITY;
        }
        double best = seen.stream().mapToDouble(DateCandidate::score).max().orElse(Double.NEGATIVE_INFINITY);
        return best + AGAIN * Math.min(4, sightings(seen) - 1);
    }

    /** A row that a closer look took over as it was is seen once; looks that read alike count each. */
    private static int sightings(List<DateCandidate> seen) {
        Set<Word> words = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.forEach(candidate -> words.add(candidate.seen()));
        return words.size();
    }

    /** The time beside the date, else the first that stands alone. */
    private @Nullable LocalTime time(List<DateCandidate> winners) {
        return winners.stream()
                .map(DateCandidate::time)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> passes.stream()
                        .map(Candidates::time)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }
}

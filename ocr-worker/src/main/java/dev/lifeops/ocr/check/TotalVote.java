package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.Candidates;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the ballots of all passes over the total. */
final class TotalVote {

    private static final double NO_RIVAL = 12;

    private final List<Ballot> ballots;
    private final double echo;

    TotalVote(List<Candidates> passes, Weights weights) {
        this.ballots = passes.stream().map(pass -> new Ballot(pass, weights)).toList();
        this.echo = weights.of("echo");
    }

    Optional<Elected> winner() {
        List<BigDecimal> ranking = ballots.stream()
                .flatMap(ballot -> ballot.amounts().keySet().stream())
                .distinct()
                .sorted(Comparator.comparingDouble(this::score)
                        .thenComparing(Comparator.naturalOrder())
                        .reversed())
                .toList();
        return ranking.isEmpty() ? Optional.empty() : Optional.of(elected(ranking));
    }

    private Elected elected(List<BigDecimal> ranking) {
        BigDecimal total = ranking.getFirst();
        BigDecimal runnerUp = ranking.size() > 1 ? ranking.get(1) : null;
        double margin = runnerUp == null ? NO_RIVAL : score(total) - score(runnerUp);
        return new Elected(total, score(total), margin, witnesses(total), agreeing(total), runnerUp);
    }

    /** The best pass counts in full, each other that saw the amount a little. */
    private double score(BigDecimal amount) {
        double[] scores = ballots.stream()
                .map(ballot -> ballot.amounts().get(amount))
                .filter(support -> support != null)
                .mapToDouble(Support::score)
                .sorted()
                .toArray();
        double others = 0;
        for (int i = 0; i < scores.length - 1; i++) {
            others += Math.max(0, scores[i]);
        }
        return scores[scores.length - 1] + echo * others;
    }

    private Set<Witness> witnesses(BigDecimal amount) {
        return ballots.stream()
                .map(ballot -> ballot.amounts().get(amount))
                .filter(support -> support != null)
                .map(Support::witnesses)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Witness.class)));
    }

    private double agreeing(BigDecimal amount) {
        long agreeing = ballots.stream()
                .filter(ballot -> amount.compareTo(favourite(ballot)) == 0)
                .count();
        return agreeing
                / (double) Math.max(
                        1,
                        ballots.stream()
                                .filter(ballot -> !ballot.amounts().isEmpty())
                                .count());
    }

    private static BigDecimal favourite(Ballot ballot) {
        return ballot.amounts().entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<BigDecimal, Support> entry) ->
                                entry.getValue().score())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(BigDecimal.ZERO);
    }
}

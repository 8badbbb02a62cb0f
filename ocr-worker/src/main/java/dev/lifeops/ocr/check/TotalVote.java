package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.Candidates;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the ballots of all passes over the total. */
final class TotalVote {

    private static final double NO_RIVAL = 12;
    private static final Set<Witness> PROOFS = EnumSet.of(Witness.CASH_LESS_CHANGE, Witness.TAX_TABLE);

    private final List<Ballot> ballots;
    private final Weights weights;
    private final double echo;

    TotalVote(List<Candidates> passes, Weights weights) {
        this.ballots = passes.stream().map(pass -> new Ballot(pass, weights)).toList();
        this.weights = weights;
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

    /** The best row counts in full, each other pass that saw the amount a little; witnesses count once. */
    private double score(BigDecimal amount) {
        double[] bases = supports(amount).mapToDouble(Support::base).sorted().toArray();
        double others = 0;
        for (int i = 0; i < bases.length - 1; i++) {
            others += Math.max(0, bases[i]);
        }
        double best = Math.max(bases[bases.length - 1], lent(amount));
        double testimony = witnesses(amount).stream().mapToDouble(weights::of).sum();
        return best + echo * others + testimony;
    }

    /** What arithmetic proves stands as firm as the named total that another look misread by a digit. */
    private double lent(BigDecimal amount) {
        return witnesses(amount).stream()
                .filter(PROOFS::contains)
                .mapToDouble(proof -> misreadName(amount) - weights.of(proof) + 1)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private double misreadName(BigDecimal amount) {
        return ballots.stream()
                .flatMap(ballot -> ballot.amounts().entrySet().stream())
                .filter(entry -> entry.getValue().has(Witness.LABEL) && Digits.differInOne(entry.getKey(), amount))
                .mapToDouble(entry -> entry.getValue().base())
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private Stream<Support> supports(BigDecimal amount) {
        return ballots.stream().map(ballot -> ballot.amounts().get(amount)).filter(Objects::nonNull);
    }

    private Set<Witness> witnesses(BigDecimal amount) {
        return supports(amount)
                .flatMap(support -> support.witnesses().stream())
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

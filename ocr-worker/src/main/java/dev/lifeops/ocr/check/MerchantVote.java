package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.Candidates;
import dev.lifeops.ocr.parse.merchant.MerchantCandidate;
import dev.lifeops.ocr.parse.words.Likeness;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses among the names that the passes read. */
final class MerchantVote {

    private static final double NO_RIVAL = 5;
    private static final double AGREEMENT = 4;

    /** The name that won. */
    record Name(String text, double score, double margin, double agreeing) {}

    private final List<Candidates> passes;

    MerchantVote(List<Candidates> passes) {
        this.passes = passes;
    }

    Optional<Name> winner() {
        return passes.stream()
                .filter(pass -> !pass.merchants().isEmpty())
                .max(Comparator.comparingDouble(this::weight))
                .map(this::name);
    }

    private double weight(Candidates pass) {
        MerchantCandidate best = pass.merchants().getFirst();
        return best.score() + AGREEMENT * agreeing(best.name()) + pass.recognition();
    }

    private Name name(Candidates pass) {
        MerchantCandidate best = pass.merchants().getFirst();
        double margin = pass.merchants().size() == 1
                ? NO_RIVAL
                : best.score() - pass.merchants().get(1).score();
        return new Name(best.name(), best.score(), margin, agreeing(best.name()));
    }

    /** How alike the other passes' names are, from 0 to 1. */
    private double agreeing(String name) {
        return passes.stream()
                .filter(pass -> !pass.merchants().isEmpty())
                .mapToDouble(
                        pass -> Likeness.of(name, pass.merchants().getFirst().name()))
                .average()
                .orElse(0);
    }
}

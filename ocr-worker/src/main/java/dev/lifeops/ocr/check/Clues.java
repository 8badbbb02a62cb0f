package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.Candidates;
import dev.lifeops.ocr.parse.dates.DateCandidate;
import dev.lifeops.ocr.parse.items.ItemCandidate;
import dev.lifeops.ocr.parse.words.Likeness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Gathers what the probability of each field is judged by. */
final class Clues {

    private static final double SAME_NAME = 0.8;

    private final List<Candidates> passes;
    private final ItemsVote.Choice items;

    Clues(List<Candidates> passes, ItemsVote.Choice items) {
        this.passes = passes;
        this.items = items;
    }

    Evidence of(Optional<MerchantVote.Name> name, Optional<DateVote.Day> day, Optional<Elected> elected) {
        return new Evidence(
                name.map(this::of).orElse(Map.of()),
                day.map(this::of).orElse(Map.of()),
                elected.map(this::of).orElse(Map.of()),
                items.items().stream().map(this::of).toList());
    }

    private Map<String, Double> of(Elected elected) {
        Features features = looks().with("margin", elected.margin(), 8)
                .with("narrow", elected.margin() < 1)
                .with("score", elected.score(), 15)
                .with("items_proven", items.proven())
                .with("agreeing", elected.agreeing());
        for (Witness witness : EnumSet.complementOf(EnumSet.of(Witness.CODE))) {
            features.with(
                    witness.name().toLowerCase(Locale.ROOT), elected.witnesses().contains(witness));
        }
        return features.map();
    }

    private Map<String, Double> of(DateVote.Day day) {
        return looks().with("score", day.score(), 6)
                .with("margin", day.margin(), 5)
                .with("ambiguous", day.ambiguous())
                .with("timed", day.time() != null)
                .with("agreeing", share(pass -> isFirst(day, pass.dates())))
                .with(
                        "seen",
                        share(pass -> pass.dates().stream()
                                .anyMatch(candidate -> candidate.date().equals(day.date()))))
                .map();
    }

    private static boolean isFirst(DateVote.Day day, List<DateCandidate> dates) {
        return !dates.isEmpty() && dates.getFirst().date().equals(day.date());
    }

    private Map<String, Double> of(MerchantVote.Name name) {
        return looks().with("score", name.score(), 8)
                .with("margin", name.margin(), 5)
                .with("agreeing", name.agreeing())
                .with("tax_id", share(pass -> pass.taxId() != null))
                .with("letters", letters(name.text()))
                .with("short", name.text().length() < 8)
                .map();
    }

    private Map<String, Double> of(ItemCandidate item) {
        return looks().with("items_proven", items.proven())
                .with("items_add_up", items.addUp())
                .with("product_fits", fits(item))
                .with("counted", item.quantity() != null)
                .with("recognition_of_row", item.recognition())
                .with("seen", share(pass -> pass.items().stream().anyMatch(other -> isSame(item, other))))
                .with("letters", letters(item.name()))
                .with("short", item.name().length() < 4)
                .with("others", Math.log(items.items().size()), 4)
                .map();
    }

    private static boolean isSame(ItemCandidate one, ItemCandidate other) {
        return one.total().compareTo(other.total()) == 0 && Likeness.of(one.name(), other.name()) >= SAME_NAME;
    }

    private static boolean fits(ItemCandidate item) {
        BigDecimal quantity = item.quantity();
        BigDecimal price = item.unitPrice();
        if (quantity == null || price == null) {
            return false;
        }
        BigDecimal discount = item.discount() == null ? BigDecimal.ZERO : item.discount();
        return quantity.multiply(price)
                        .subtract(discount)
                        .setScale(2, RoundingMode.HALF_UP)
                        .compareTo(item.total())
                == 0;
    }

    /** The share of signs that are letters: names are, noise is not. */
    private static double letters(String name) {
        return name.chars().filter(Character::isLetter).count() / (double) Math.max(1, name.length());
    }

    private Features looks() {
        return new Features()
                .with("further_looks", passes.size() - 1.0, 4)
                .with(
                        "recognition",
                        passes.stream()
                                .mapToDouble(Candidates::recognition)
                                .max()
                                .orElse(0));
    }

    private double share(Predicate<Candidates> holds) {
        return passes.stream().filter(holds).count() / (double) Math.max(1, passes.size());
    }
}

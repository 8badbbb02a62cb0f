package dev.lifeops.statements.matching;

import dev.lifeops.statements.matching.Scoring.ByAmount;
import dev.lifeops.statements.matching.Scoring.Numbered;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds each entry's possible purchases by amount and day, so that it costs no more than sorting. */
final class Pairs {

    private static final BigDecimal LARGEST_TIP = new BigDecimal("1.25");
    private static final BigDecimal RATE_LOW = new BigDecimal("0.97");
    private static final BigDecimal RATE_HIGH = new BigDecimal("1.03");

    private final List<Candidate> candidates;
    private final Scoring scoring;
    private final Rates rates;
    private final Map<String, AmountIndex> own = new HashMap<>();
    private final Map<String, AmountIndex> converted = new HashMap<>();

    Pairs(List<Candidate> candidates, Scoring scoring, Rates rates) {
        this.candidates = candidates;
        this.scoring = scoring;
        this.rates = rates;
        for (var number = 0; number < candidates.size(); number++) {
            var candidate = candidates.get(number);
            own.computeIfAbsent(candidate.currency(), _ -> new AmountIndex())
                    .add(candidate.day(), candidate.amount(), number);
        }
        own.values().forEach(AmountIndex::sort);
    }

    /** What one of a currency was worth in another on a day. */
    interface Rates {
        Optional<BigDecimal> rate(String from, String to, LocalDate day);
    }

    List<Pair> of(int number, OpenEntry entry, BankWords words) {
        var found = new ArrayList<Pair>();
        var numbered = new Numbered<>(number, entry);
        find(
                own,
                entry.account().currency(),
                numbered,
                entry.amount(),
                entry.amount(),
                candidate -> found.add(scoring.pair(numbered, words, candidate, ByAmount.same())));
        var original = entry.original();
        if (original != null) {
            find(
                    own,
                    original.currency(),
                    numbered,
                    original.amount(),
                    original.amount(),
                    candidate -> found.add(scoring.pair(numbered, words, candidate, ByAmount.sameAbroad())));
        } else {
            abroad(numbered, words, found);
        }
        tips(numbered, words, found);
        return found;
    }

    private interface Found {
        void accept(Numbered<Candidate> candidate);
    }

    private void find(
            Map<String, AmountIndex> indexes,
            String currency,
            Numbered<OpenEntry> entry,
            BigDecimal one,
            BigDecimal other,
            Found found) {
        var index = indexes.get(currency);
        if (index != null) {
            index.find(
                    entry.it().bookedOn(),
                    one.min(other),
                    one.max(other),
                    number -> found.accept(new Numbered<>(number, candidates.get(number))));
        }
    }

    /** A tip makes what is paid more, so that the receipt shows less. */
    private void tips(Numbered<OpenEntry> entry, BankWords words, List<Pair> found) {
        var paid = entry.it().amount();
        if (paid.signum() >= 0) {
            return;
        }
        var least = paid.divide(LARGEST_TIP, MathContext.DECIMAL64);
        find(own, entry.it().account().currency(), entry, paid, least, candidate -> {
            var tip = candidate.it().amount().subtract(paid);
            if (tip.signum() > 0 && candidate.it().isTipped()) {
                found.add(scoring.pair(entry, words, candidate, ByAmount.withTip(tip)));
            }
        });
    }

    private void abroad(Numbered<OpenEntry> entry, BankWords words, List<Pair> found) {
        var currency = entry.it().account().currency();
        if (own.size() == 1 && own.containsKey(currency)) {
            return;
        }
        converted.computeIfAbsent(currency, this::convert);
        var paid = entry.it().amount();
        find(
                converted,
                currency,
                entry,
                paid.multiply(RATE_LOW),
                paid.multiply(RATE_HIGH),
                candidate -> worth(candidate.it(), currency)
                        .flatMap(expected -> Scoring.deviation(paid, expected))
                        .ifPresent(deviation ->
                                found.add(scoring.pair(entry, words, candidate, ByAmount.atRate(deviation)))));
    }

    private AmountIndex convert(String currency) {
        var index = new AmountIndex();
        for (var number = 0; number < candidates.size(); number++) {
            var candidate = candidates.get(number);
            var at = number;
            if (!candidate.currency().equals(currency)) {
                worth(candidate, currency).ifPresent(worth -> index.add(candidate.day(), worth, at));
            }
        }
        index.sort();
        return index;
    }

    private Optional<BigDecimal> worth(Candidate candidate, String currency) {
        return rates.rate(candidate.currency(), currency, candidate.day())
                .map(rate -> rate.multiply(candidate.amount()));
    }
}

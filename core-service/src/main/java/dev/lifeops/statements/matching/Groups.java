package dev.lifeops.statements.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Proposes what is one to many: several receipts in one payment, and one receipt paid in parts. */
final class Groups {

    private static final double LIKE_ENOUGH = 0.6;
    private static final int MOST_IN_VIEW = 12;
    private static final int LONGEST_PAYMENT = 35;
    private static final double BASE = 0.45;
    private static final double BY_LIKENESS = 0.3;

    private final Scoring scoring;

    Groups(Scoring scoring) {
        this.scoring = scoring;
    }

    /** An entry that stands for itself, with its words. */
    record Entry(OpenEntry it, BankWords words) {}

    List<Proposal> of(List<Entry> entries, List<Candidate> candidates) {
        var proposals = new ArrayList<Proposal>();
        var receipts = Shelf.of(candidates, Candidate::words, Candidate::day);
        for (var entry : entries) {
            receipts(entry, receipts, proposals);
        }
        var payments = Shelf.of(
                entries, entry -> entry.words().words(), entry -> entry.it().bookedOn());
        for (var candidate : candidates) {
            payments(candidate, payments, proposals);
        }
        return proposals;
    }

    private void receipts(Entry entry, Shelf<Candidate> shelf, List<Proposal> proposals) {
        var day = entry.it().bookedOn();
        var paid = entry.it().amount();
        var likely =
                shelf
                        .find(entry.words().words(), day.minusDays(Scoring.LATEST), day.minusDays(Scoring.EARLIEST))
                        .stream()
                        .filter(it -> !it.isCash()
                                && it.currency().equals(entry.it().account().currency()))
                        .filter(it -> isPartOf(it.amount(), paid) && scoring.likeness(entry.words(), it) >= LIKE_ENOUGH)
                        .toList();
        Subsets.only(likely, Candidate::amount, paid, MOST_IN_VIEW)
                .ifPresent(parts -> proposals.add(new Proposal(
                        MatchKind.SEVERAL_RECEIPTS,
                        score(parts, it -> scoring.likeness(entry.words(), it)),
                        List.of(
                                "%d receipts come to the amount".formatted(parts.size()),
                                "their names stand in the bank's text"),
                        List.of(entry.it()),
                        parts.stream()
                                .map(it -> new Proposal.Part(
                                        it.transaction().id(), it.amount().abs(), BigDecimal.ZERO))
                                .toList())));
    }

    private void payments(Candidate candidate, Shelf<Entry> shelf, List<Proposal> proposals) {
        var day = candidate.day();
        var likely =
                shelf.find(candidate.words(), day.minusDays(-Scoring.EARLIEST), day.plusDays(LONGEST_PAYMENT)).stream()
                        .filter(it -> it.it().account().currency().equals(candidate.currency()) && !candidate.isCash())
                        .filter(it -> isPartOf(it.it().amount(), candidate.amount())
                                && scoring.likeness(it.words(), candidate) >= LIKE_ENOUGH)
                        .toList();
        Subsets.only(likely, it -> it.it().amount(), candidate.amount(), MOST_IN_VIEW)
                .filter(Groups::isOfOneAccount)
                .ifPresent(parts -> proposals.add(new Proposal(
                        MatchKind.PART_PAYMENTS,
                        score(parts, it -> scoring.likeness(it.words(), candidate)),
                        List.of("%d payments come to the amount".formatted(parts.size()), "all of them name it"),
                        parts.stream().map(Entry::it).toList(),
                        List.of(new Proposal.Part(
                                candidate.transaction().id(), candidate.amount().abs(), BigDecimal.ZERO)))));
    }

    private static boolean isOfOneAccount(List<Entry> parts) {
        return parts.stream().map(part -> part.it().account()).distinct().count() == 1;
    }

    private static boolean isPartOf(BigDecimal part, BigDecimal whole) {
        return part.signum() == whole.signum() && part.abs().compareTo(whole.abs()) < 0;
    }

    private static <T> double score(List<T> parts, ToDoubleFunction<T> likeness) {
        return BASE
                + BY_LIKENESS * parts.stream().mapToDouble(likeness).average().orElse(0);
    }

    /** Things by a word and a day. */
    private static final class Shelf<T> {

        private final Map<String, List<T>> byWord = new HashMap<>();
        private final Function<T, LocalDate> day;

        private Shelf(Function<T, LocalDate> day) {
            this.day = day;
        }

        static <T> Shelf<T> of(
                List<T> things, Function<T, ? extends Iterable<String>> words, Function<T, LocalDate> day) {
            var shelf = new Shelf<>(day);
            for (var thing : things) {
                words.apply(thing)
                        .forEach(word -> shelf.byWord
                                .computeIfAbsent(word, _ -> new ArrayList<>())
                                .add(thing));
            }
            shelf.byWord.values().forEach(list -> list.sort(Comparator.comparing(day)));
            return shelf;
        }

        List<T> find(Iterable<String> words, LocalDate from, LocalDate to) {
            var found = new LinkedHashSet<T>();
            for (var word : words) {
                var list = byWord.getOrDefault(word, List.of());
                for (var at = first(list, from);
                        at < list.size() && !day.apply(list.get(at)).isAfter(to) && found.size() <= MOST_IN_VIEW;
                        at++) {
                    found.add(list.get(at));
                }
            }
            return List.copyOf(found);
        }

        private int first(List<T> list, LocalDate from) {
            var low = 0;
            var high = list.size();
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (day.apply(list.get(middle)).isBefore(from)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}

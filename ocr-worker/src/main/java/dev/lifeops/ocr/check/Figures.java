package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.Candidates;
import dev.lifeops.ocr.parse.figures.Figure;
import dev.lifeops.ocr.parse.items.ItemCandidate;
import dev.lifeops.ocr.parse.language.RowKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of one pass, by what they are. */
record Figures(Candidates pass) {

    /** So many amounts may be tried with each other; a page with more is no receipt. */
    static final int FEW = 40;

    Stream<Figure> of(RowKind... kinds) {
        List<RowKind> wanted = List.of(kinds);
        return pass.figures().stream().filter(figure -> wanted.contains(figure.kind()));
    }

    Set<BigDecimal> amounts(RowKind... kinds) {
        return of(kinds).map(Figure::amount).collect(Collectors.toSet());
    }

    long count(BigDecimal amount) {
        return pass.figures().stream()
                .filter(figure -> figure.amount().compareTo(amount) == 0)
                .count();
    }

    static Set<BigDecimal> few(Set<BigDecimal> amounts) {
        return amounts.size() <= FEW ? amounts : Set.of();
    }

    BigDecimal sumOfItems() {
        return sum(pass.items());
    }

    static BigDecimal sum(List<ItemCandidate> items) {
        return items.stream().map(ItemCandidate::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

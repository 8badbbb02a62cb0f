package dev.lifeops.statements.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the two or three of a few that make up a sum. */
final class Subsets {

    private Subsets() {}

    /** Only where there is one way to make it up: of two nobody can say which is meant. */
    static <T> Optional<List<T>> only(List<T> few, Function<T, BigDecimal> amount, BigDecimal sum, int most) {
        if (few.size() < 2 || few.size() > most) {
            return Optional.empty();
        }
        var found = new ArrayList<List<T>>();
        for (var one = 0; one < few.size(); one++) {
            for (var two = one + 1; two < few.size(); two++) {
                var rest = sum.subtract(amount.apply(few.get(one))).subtract(amount.apply(few.get(two)));
                if (rest.signum() == 0) {
                    found.add(List.of(few.get(one), few.get(two)));
                }
                for (var three = two + 1; three < few.size(); three++) {
                    if (rest.compareTo(amount.apply(few.get(three))) == 0) {
                        found.add(List.of(few.get(one), few.get(two), few.get(three)));
                    }
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}

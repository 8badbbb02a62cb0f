package dev.lifeops.finance.reports;

import static dev.lifeops.finance.reports.ReportView.money;
import static java.util.Comparator.comparing;

import dev.lifeops.finance.reports.YearOnYearView.Change;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares sums with those of the same span a year before. */
@Component
class YearOnYear {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Comparator<Pair> LARGEST_CHANGE =
            comparing(Pair::size).reversed().thenComparing(Pair::key, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Questions questions;
    private final Sums sums;
    private final Names names;

    YearOnYear(Questions questions, Sums sums, Names names) {
        this.questions = questions;
        this.sums = sums;
        this.names = names;
    }

    /** Two sums of one key, either of which may be nothing. */
    private record Pair(@Nullable String key, String currency, BigDecimal now, BigDecimal before) {

        Pair plus(Pair other) {
            return new Pair(key, currency, now.add(other.now), before.add(other.before));
        }

        BigDecimal difference() {
            return now.subtract(before);
        }

        BigDecimal size() {
            return difference().abs();
        }

        @Nullable BigDecimal percent() {
            return before.signum() <= 0 ? null : difference().multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
        }
    }

    /** What a sum is compared by. */
    private record Place(@Nullable String key, String currency) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public YearOnYearView compare(UserId owner, Dimension by, ReportFilter filter, int limit) {
        var question = questions.of(owner, filter);
        var earlier = question.during(question.span().aYearBefore());
        var now = sums.by(by, question);
        var before = sums.by(by, earlier);
        var pairs = pairs(Reports.whole(by, question, now), Reports.whole(by, earlier, before), by);
        return new YearOnYearView(
                question.span().from(),
                question.span().to(),
                earlier.span().from(),
                earlier.span().to(),
                by,
                isComplete(now) && isComplete(before),
                changes(
                        by,
                        question,
                        earlier,
                        pairs.stream().sorted(order(by)).limit(limit).toList()),
                Math.max(0, pairs.size() - limit));
    }

    private static List<Pair> pairs(List<Sum> now, List<Sum> before, Dimension by) {
        var pairs = new LinkedHashMap<Place, Pair>();
        now.forEach(sum -> add(pairs, new Pair(sum.key(), sum.currency(), sum.amount(), BigDecimal.ZERO)));
        before.forEach(sum ->
                add(pairs, new Pair(shifted(by, sum.key(), 1), sum.currency(), BigDecimal.ZERO, sum.amount())));
        return List.copyOf(pairs.values());
    }

    private static void add(Map<Place, Pair> pairs, Pair pair) {
        pairs.merge(new Place(pair.key(), pair.currency()), pair, Pair::plus);
    }

    private static Comparator<Pair> order(Dimension by) {
        return by == Dimension.MONTH ? comparing(pair -> String.valueOf(pair.key())) : LARGEST_CHANGE;
    }

    private static boolean isComplete(List<Sum> sums) {
        return sums.stream().allMatch(sum -> sum.missing() == 0);
    }

    private List<Change> changes(Dimension by, Question question, Question earlier, List<Pair> pairs) {
        var keys = new ArrayList<@Nullable String>();
        pairs.forEach(pair -> keys.add(pair.key()));
        var known = names.of(by, question, keys);
        var link = new LineLink(question.filter());
        var linkBefore = new LineLink(earlier.filter());
        return pairs.stream()
                .map(pair -> new Change(
                        pair.key(),
                        pair.key() == null ? null : known.get(pair.key()),
                        by == Dimension.CATEGORY ? Reports.parent(question, pair.key()) : null,
                        pair.currency(),
                        money(pair.now()),
                        money(pair.before()),
                        money(pair.difference()),
                        pair.percent(),
                        link.to(by, pair.key(), pair.currency()),
                        linkBefore.to(by, shifted(by, pair.key(), -1), pair.currency())))
                .toList();
    }

    /** March is compared with March. */
    private static @Nullable String shifted(Dimension by, @Nullable String key, int years) {
        return by == Dimension.MONTH && key != null
                ? YearMonth.parse(key).plusYears(years).toString()
                : key;
    }
}

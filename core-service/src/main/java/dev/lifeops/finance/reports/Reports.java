package dev.lifeops.finance.reports;

import static dev.lifeops.finance.reports.ReportView.money;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.toMap;

import dev.lifeops.finance.reports.ReportView.Row;
import dev.lifeops.finance.reports.ReportView.Total;
import dev.lifeops.identity.UserId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Tells what lines come to. */
@Component
class Reports {

    private static final Comparator<@Nullable String> BY_KEY = nullsLast(naturalOrder());

    private final Questions questions;
    private final Sums sums;
    private final Names names;

    Reports(Questions questions, Sums sums, Names names) {
        this.questions = questions;
        this.sums = sums;
        this.names = names;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ReportView report(UserId owner, Dimension by, ReportFilter filter, int limit) {
        var question = questions.of(owner, filter);
        var own = sums.by(by, question);
        var whole = whole(by, question, own).stream()
                .filter(sum -> sum.lines() > 0)
                .sorted(order(by))
                .toList();
        var all = by == Dimension.TAG ? sums.by(Dimension.ACCOUNT, question) : own;
        var complete = all.stream().allMatch(sum -> sum.missing() == 0);
        return new ReportView(
                question.span().from(),
                question.span().to(),
                by,
                totals(all, new LineLink(filter)),
                complete,
                complete ? List.of() : sums.unconverted(question),
                rows(by, question, own, whole.stream().limit(limit).toList()),
                Math.max(0, whole.size() - limit));
    }

    /** Of a category with all that is part of it; of anything else as it is. */
    static List<Sum> whole(Dimension by, Question question, List<Sum> own) {
        if (by != Dimension.CATEGORY) {
            return own;
        }
        var whole = new LinkedHashMap<List<@Nullable String>, Sum>();
        for (var sum : own) {
            for (var key : keysAbove(question, sum.key())) {
                whole.merge(place(key, sum.currency()), sum.of(key), Sum::plus);
            }
        }
        return List.copyOf(whole.values());
    }

    private static List<@Nullable String> keysAbove(Question question, @Nullable String key) {
        var above = new ArrayList<@Nullable String>();
        var node = key == null ? null : question.tree().node(UUID.fromString(key));
        if (node == null) {
            above.add(key);
        } else {
            question.shownAbove(node).forEach(it -> above.add(it.id().toString()));
        }
        return above;
    }

    private static List<@Nullable String> place(@Nullable String key, String currency) {
        var place = new ArrayList<@Nullable String>();
        place.add(key);
        place.add(currency);
        return place;
    }

    private static Comparator<Sum> order(Dimension by) {
        var byKey = comparing(Sum::key, BY_KEY).thenComparing(Sum::currency);
        return by == Dimension.MONTH ? byKey : comparing(Sum::amount).reversed().thenComparing(byKey);
    }

    private static List<Total> totals(List<Sum> sums, LineLink link) {
        return sums.stream().collect(toMap(Sum::currency, it -> it, Sum::plus, LinkedHashMap::new)).values().stream()
                .sorted(comparing(Sum::currency))
                .map(sum -> new Total(sum.currency(), money(sum.amount()), sum.lines(), link.toAll(sum.currency())))
                .toList();
    }

    private List<Row> rows(Dimension by, Question question, List<Sum> own, List<Sum> shown) {
        var known = names.of(by, question, keys(shown));
        Map<List<@Nullable String>, Sum> ownByPlace =
                own.stream().collect(toMap(sum -> place(sum.key(), sum.currency()), it -> it));
        var link = new LineLink(question.filter());
        return shown.stream()
                .map(sum -> row(by, question, sum, ownByPlace.get(place(sum.key(), sum.currency())), known, link))
                .toList();
    }

    static List<@Nullable String> keys(List<Sum> sums) {
        var keys = new ArrayList<@Nullable String>();
        sums.forEach(sum -> keys.add(sum.key()));
        return keys;
    }

    private static Row row(
            Dimension by, Question question, Sum sum, @Nullable Sum own, Map<String, String> names, LineLink link) {
        var isCategory = by == Dimension.CATEGORY;
        var ownAmount = own == null ? money(BigDecimal.ZERO) : money(own.amount());
        return new Row(
                sum.key(),
                sum.key() == null ? null : names.get(sum.key()),
                isCategory ? parent(question, sum.key()) : null,
                sum.currency(),
                money(sum.amount()),
                isCategory ? ownAmount : null,
                sum.lines(),
                link.to(by, sum.key(), sum.currency()),
                isCategory ? link.toOwn(sum.key(), sum.currency()) : null);
    }

    static @Nullable UUID parent(Question question, @Nullable String key) {
        var node = key == null ? null : question.tree().node(UUID.fromString(key));
        return node == null || Objects.equals(node.id(), question.filter().categoryId()) ? null : node.parent();
    }
}

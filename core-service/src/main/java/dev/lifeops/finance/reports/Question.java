package dev.lifeops.finance.reports;

import dev.lifeops.finance.reports.CategoryTree.Node;
import dev.lifeops.identity.UserId;
import java.util.stream.Stream;

/**
 * What somebody wants to know, with what of theirs is needed to answer.
 *
 * @param base the currency in which the person thinks
 * @param abroad whether anything was booked in another currency
 */
record Question(UserId owner, ReportFilter filter, Span span, CategoryTree tree, String base, boolean abroad) {

    boolean converts() {
        return filter.converts() && abroad;
    }

    /** The same about other days. */
    Question during(Span other) {
        return new Question(owner, filter.during(other), other, tree, base, abroad);
    }

    /** The category and what it is part of, as far up as the filter admits. */
    Stream<Node> shownAbove(Node category) {
        var top = filter.categoryId();
        var above = tree.above(category);
        return top == null ? above : above.filter(it -> tree.within(top).anyMatch(it.id()::equals));
    }
}

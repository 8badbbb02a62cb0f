package dev.lifeops.finance.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way from a figure down to its lines. */
final class LineLink {

    static final String PATH = "/api/v1/reports/lines";

    private final ReportFilter filter;

    LineLink(ReportFilter filter) {
        this.filter = filter;
    }

    /** To the lines of one row, all of which the filter admits. */
    String to(Dimension by, @Nullable String key, String currency) {
        return to(filter, by, key, currency);
    }

    /** To the lines that lie in the category itself. */
    String toOwn(@Nullable String category, String currency) {
        return to(Dimension.CATEGORY, category, currency) + (filter.withParts() ? "&parts=false" : "");
    }

    /** To the lines in that currency that no rate is known for. */
    String toUnconverted(String currency) {
        return PATH + query(filter, null, null) + (filter.currency() == null ? "&currency=" + currency : "")
                + "&unconverted=true";
    }

    /** To all lines of a total. */
    String toAll(String currency) {
        return PATH + query(filter, null, null) + own(filter, currency);
    }

    private static String to(ReportFilter filter, Dimension by, @Nullable String key, String currency) {
        var own = own(filter, currency);
        if (by == Dimension.MONTH && key != null) {
            return PATH + query(filter.during(clipped(filter.span(), YearMonth.parse(key))), null, null) + own;
        }
        return PATH + query(filter, by, key) + own;
    }

    private static String own(ReportFilter filter, String currency) {
        return filter.converts() || filter.currency() != null ? "" : "&currency=" + currency;
    }

    private static Span clipped(Span span, YearMonth month) {
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        return new Span(first.isBefore(span.from()) ? span.from() : first, last.isAfter(span.to()) ? span.to() : last);
    }

    private static String query(ReportFilter filter, @Nullable Dimension by, @Nullable String key) {
        var parameters = new ArrayList<String>();
        add(parameters, "from", filter.from());
        add(parameters, "to", filter.to());
        add(parameters, "kind", filter.kind());
        add(parameters, "parts", filter.parts());
        add(parameters, "currency", filter.currency());
        add(parameters, "currencies", filter.currencies());
        addUnless(by, Dimension.CATEGORY, parameters, filter.categoryId());
        addUnless(by, Dimension.MERCHANT, parameters, filter.merchant());
        addUnless(by, Dimension.ITEM, parameters, filter.item());
        addUnless(by, Dimension.ACCOUNT, parameters, filter.accountId());
        filter.tags().stream()
                .filter(tag -> by != Dimension.TAG || !tag.equals(key))
                .forEach(tag -> add(parameters, "tag", tag));
        filter.lacking().stream().filter(dimension -> by != dimension).forEach(it -> add(parameters, "without", it));
        if (by != null) {
            add(parameters, key == null ? "without" : by.parameter(), key == null ? by : key);
        }
        return "?" + String.join("&", parameters);
    }

    private static void addUnless(
            @Nullable Dimension by, Dimension dimension, List<String> parameters, @Nullable Object value) {
        if (by != dimension) {
            add(parameters, dimension.parameter(), value);
        }
    }

    private static void add(List<String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.add(name + "=" + URLEncoder.encode(Objects.toString(value), UTF_8));
        }
    }
}

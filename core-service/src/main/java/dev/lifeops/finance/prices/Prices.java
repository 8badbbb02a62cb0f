package dev.lifeops.finance.prices;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import dev.lifeops.finance.calendar.Days;
import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.finance.prices.InflationView.Month;
import dev.lifeops.finance.prices.ItemPrices.Priced;
import dev.lifeops.finance.prices.PriceHistory.Paid;
import dev.lifeops.finance.prices.Purchase.Item;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Problem;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Tells what things cost. */
@Component
class Prices {

    private final Purchases purchases;
    private final BaseCurrencies currencies;
    private final Days days;

    Prices(Purchases purchases, BaseCurrencies currencies, Days days) {
        this.purchases = purchases;
        this.currencies = currencies;
        this.days = days;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ItemPrices items(UserId owner, PriceFilter filter, int limit) {
        var span = filter.span();
        var currency = currency(owner, filter);
        var items =
                purchases.during(owner, span, currency).stream().collect(groupingBy(Purchase::item)).values().stream()
                        .map(Prices::priced)
                        .sorted(comparing(Priced::paid).reversed().thenComparing(Priced::item))
                        .toList();
        return new ItemPrices(
                span.from(),
                span.to(),
                currency,
                items.stream().limit(limit).toList(),
                Math.max(0, items.size() - limit));
    }

    PriceHistory history(UserId owner, String letters, Unit unit, PriceFilter filter) {
        var currency = currency(owner, filter);
        var bought = purchases.of(owner, new Item(letters, unit), filter.span(), currency);
        if (bought.isEmpty()) {
            throw new Problem(HttpStatus.NOT_FOUND, "ITEM_NOT_FOUND", "Nothing of the kind was bought then.");
        }
        return new PriceHistory(
                letters,
                bought.getLast().name(),
                unit,
                currency,
                bought.stream().map(Prices::paid).toList());
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public BasketView basket(UserId owner, PriceFilter filter) {
        var span = filter.span();
        var currency = currency(owner, filter);
        var now = purchases.during(owner, span, currency);
        var before = purchases.during(owner, span.aYearBefore(), currency);
        return Baskets.compare(span, currency, before, now);
    }

    /** Each month's basket is that of {@link #basket} over the same days. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public InflationView inflation(UserId owner, InflationFilter filter) {
        var months = filter.months(days.today(owner));
        var currency = Objects.requireNonNullElseGet(filter.currency(), () -> currencies.of(owner));
        var first = filter.basket(months.getFirst()).aYearBefore().from();
        var bought = purchases
                .during(owner, new PriceSpan(first, months.getLast().atEndOfMonth()), currency)
                .stream()
                .collect(groupingBy(it -> YearMonth.from(it.day())));
        return new InflationView(
                currency,
                months.stream()
                        .map(month -> Month.of(month, compared(filter.basket(month), currency, bought)))
                        .toList());
    }

    private static BasketView compared(PriceSpan span, String currency, Map<YearMonth, List<Purchase>> bought) {
        return Baskets.compare(span, currency, within(span.aYearBefore(), bought), within(span, bought));
    }

    private static List<Purchase> within(PriceSpan span, Map<YearMonth, List<Purchase>> bought) {
        return span.months()
                .flatMap(it -> bought.getOrDefault(it, List.of()).stream())
                .toList();
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ShopsView shops(UserId owner, PriceFilter filter) {
        var span = filter.span();
        var currency = currency(owner, filter);
        return new ShopsView(span.from(), span.to(), currency, ShopPairs.of(purchases.during(owner, span, currency)));
    }

    private String currency(UserId owner, PriceFilter filter) {
        return Objects.requireNonNullElseGet(filter.currency(), () -> currencies.of(owner));
    }

    private static Priced priced(List<Purchase> bought) {
        var last = bought.getLast();
        return new Priced(
                last.item().letters(),
                last.name(),
                last.item().unit(),
                bought.stream().mapToLong(Purchase::times).sum(),
                sum(bought, Purchase::quantity).stripTrailingZeros(),
                Figures.money(sum(bought, Purchase::paid)),
                price(bought),
                price(bought.stream()
                        .filter(it -> it.day().equals(bought.getFirst().day()))
                        .toList()),
                price(bought.stream().filter(it -> it.day().equals(last.day())).toList()),
                Math.toIntExact(bought.stream()
                        .map(Purchase::shop)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()));
    }

    private static BigDecimal price(List<Purchase> bought) {
        return Figures.price(sum(bought, Purchase::paid), sum(bought, Purchase::quantity));
    }

    private static BigDecimal sum(List<Purchase> bought, Function<Purchase, BigDecimal> what) {
        return bought.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Paid paid(Purchase it) {
        return new Paid(
                it.day(),
                it.shop(),
                it.name(),
                it.quantity().stripTrailingZeros(),
                Figures.money(it.paid()),
                Figures.price(it.paid(), it.quantity()),
                Figures.price(it.before(), it.quantity()));
    }
}

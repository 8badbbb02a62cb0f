package dev.lifeops.finance.prices;

import dev.lifeops.finance.calendar.Days;
import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.finance.prices.InflationView.Month;
import dev.lifeops.finance.prices.ItemPrices.Priced;
import dev.lifeops.finance.prices.Matched.Basket;
import dev.lifeops.finance.prices.PriceHistory.Paid;
import dev.lifeops.finance.prices.Purchase.Item;
import dev.lifeops.finance.prices.Purchases.By;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Problem;
import java.util.List;
import java.util.Objects;
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
        var bought = purchases.mostPaid(owner, span, currency, limit);
        return new ItemPrices(
                span.from(),
                span.to(),
                currency,
                bought.items().stream().map(Prices::priced).toList(),
                bought.all() - bought.items().size());
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
        var now = purchases.during(owner, span, currency, By.NOTHING);
        var before = purchases.during(owner, span.aYearBefore(), currency, By.NOTHING);
        return Compared.of(span, currency, Basket.of(before), Basket.of(now)).view();
    }

    /** Each month's basket is that of {@link #basket} over the same days. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public InflationView inflation(UserId owner, InflationFilter filter) {
        var months = filter.months(days.today(owner));
        var currency = Objects.requireNonNullElseGet(filter.currency(), () -> currencies.of(owner));
        var first = filter.basket(months.getFirst()).aYearBefore().from();
        var bought =
                purchases.monthly(owner, new PriceSpan(first, months.getLast().atEndOfMonth()), currency);
        return new InflationView(
                currency,
                months.parallelStream()
                        .map(month -> Month.of(month, compared(filter.basket(month), currency, bought)))
                        .toList());
    }

    private static Compared compared(PriceSpan span, String currency, List<MonthlyItem> bought) {
        return Compared.of(
                span, currency, MonthlyItem.within(span.aYearBefore(), bought), MonthlyItem.within(span, bought));
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ShopsView shops(UserId owner, PriceFilter filter) {
        var span = filter.span();
        var currency = currency(owner, filter);
        return new ShopsView(
                span.from(), span.to(), currency, ShopPairs.of(purchases.during(owner, span, currency, By.SHOP)));
    }

    private String currency(UserId owner, PriceFilter filter) {
        return Objects.requireNonNullElseGet(filter.currency(), () -> currencies.of(owner));
    }

    private static Priced priced(Purchases.Priced it) {
        return new Priced(
                it.item().letters(),
                it.name(),
                it.item().unit(),
                it.times(),
                it.quantity().stripTrailingZeros(),
                Figures.money(it.paid()),
                Figures.price(it.paid(), it.quantity()),
                it.first(),
                it.last(),
                it.shops());
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

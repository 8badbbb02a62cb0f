package dev.lifeops.finance.currencies;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What counts on an instance that is set to nothing else, for a database without a service. */
public record UsualCurrencies(BaseCurrencies base, Exchange exchange) {

    private static final CurrencyProperties USUAL = new CurrencyProperties("EUR", 7);

    public static UsualCurrencies of(JdbcClient database) {
        return new UsualCurrencies(new BaseCurrencies(database, USUAL), new Exchange(new RateTable(database), USUAL));
    }
}

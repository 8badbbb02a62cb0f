package dev.lifeops.finance.currencies;

import dev.lifeops.identity.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The currency in which each person thinks. */
@Repository
public class BaseCurrencies {

    private final JdbcClient database;
    private final CurrencyProperties properties;

    BaseCurrencies(JdbcClient database, CurrencyProperties properties) {
        this.database = database;
        this.properties = properties;
    }

    /** What the person chose, else what the instance is set to. */
    public String of(UserId person) {
        return database.sql("select base_currency from finance.settings where owner_id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .orElse(usual());
    }

    /** What counts for whoever has not chosen. */
    public String usual() {
        return properties.base();
    }

    /** Days begin as they do for everybody on the instance where no zone is named. */
    void choose(UserId person, String currency, @Nullable String zone) {
        database.sql("""
                        insert into finance.settings (owner_id, base_currency, time_zone) values (?, ?, ?)
                        on conflict (owner_id) do update
                        set base_currency = excluded.base_currency, time_zone = excluded.time_zone""").param(person.value()).param(currency).param(zone).update();
    }
}

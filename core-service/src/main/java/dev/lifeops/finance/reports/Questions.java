package dev.lifeops.finance.reports;

import dev.lifeops.finance.currencies.BaseCurrencies;
import dev.lifeops.identity.UserId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Understands what is asked, and refuses what names things that the person does not have. */
@Component
class Questions {

    private final JdbcClient database;
    private final Categories categories;
    private final BaseCurrencies currencies;

    Questions(JdbcClient database, Categories categories, BaseCurrencies currencies) {
        this.database = database;
        this.categories = categories;
        this.currencies = currencies;
    }

    Question of(UserId owner, ReportFilter filter) {
        var span = filter.span();
        var tree = categories.of(owner);
        if (filter.categoryId() != null && !tree.has(filter.categoryId())) {
            throw ReportProblems.unknownCategory();
        }
        if (filter.accountId() != null && !hasAccount(owner, filter.accountId())) {
            throw ReportProblems.unknownAccount();
        }
        var base = currencies.of(owner);
        return new Question(owner, filter, span, tree, base, isAbroad(owner, base));
    }

    private boolean hasAccount(UserId owner, UUID account) {
        return database.sql("select exists (select from finance.account where owner_id = ? and id = ?)")
                .params(owner.value(), account)
                .query(Boolean.class)
                .single();
    }

    private boolean isAbroad(UserId owner, String base) {
        return database.sql(
                        "select exists (select from finance.money_by_day where owner_id = :owner and currency <> :base)")
                .param("owner", owner.value())
                .param("base", base)
                .query(Boolean.class)
                .single();
    }
}

package dev.lifeops.finance.sums;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes one row again of those that changes have added to a sum. */
@Component
class Merging {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient database;

    Merging(JdbcClient database) {
        this.database = database;
    }

    /** Until none is left; each batch is one statement, so nobody ever sees a part of a sum. */
    void catchUp() {
        while (isAnyLeft()) {
            mergeSome();
        }
    }

    private boolean isAnyLeft() {
        return database.sql("select exists (select from finance.daily_sum where not merged)")
                .query(Boolean.class)
                .single();
    }

    /** A row that another instance takes at the same moment is not returned here, and so is counted once. */
    private void mergeSome() {
        database.sql("""
                        with day as (
                            select distinct owner_id, booked_on
                            from (select owner_id, booked_on from finance.daily_sum where not merged limit ?) batch),
                        taken as (
                            delete from finance.daily_sum using day
                            where daily_sum.owner_id = day.owner_id and daily_sum.booked_on = day.booked_on
                            returning daily_sum.*)
                        insert into finance.daily_sum
                        select owner_id, booked_on, kind, currency, category_id, sum(amount), true
                        from taken group by owner_id, booked_on, kind, currency, category_id
                        having sum(amount) <> 0""").param(AT_ONCE).update();
    }
}

package dev.lifeops.finance.sums;

import dev.lifeops.identity.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one at a time make sums of somebody. */
@Component
class OwnersSums {

    private final JdbcClient database;

    OwnersSums(JdbcClient database) {
        this.database = database;
    }

    /** Until the transaction ends. */
    void lock(UserId owner) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended('sums of ' || ?, 0))")
                .param(owner.value().toString())
                .query(Integer.class)
                .single();
    }
}

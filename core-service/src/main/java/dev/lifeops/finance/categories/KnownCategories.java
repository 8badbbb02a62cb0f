package dev.lifeops.finance.categories;

import dev.lifeops.identity.UserId;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The categories that lines can be put into. */
@Component
public class KnownCategories {

    private final JdbcClient database;

    KnownCategories(JdbcClient database) {
        this.database = database;
    }

    /** Refuses any that is not the person's own. */
    public void require(UserId owner, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var wanted = ids.stream().distinct().toArray(UUID[]::new);
        var known = database.sql("select id from finance.category where owner_id = ? and id = any(?) for key share")
                .param(owner.value())
                .param(wanted)
                .query(UUID.class)
                .list();
        if (known.size() < wanted.length) {
            throw CategoryProblems.unknown("categoryId");
        }
    }
}

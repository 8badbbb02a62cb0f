package dev.lifeops.finance.reports;

import dev.lifeops.identity.UserId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trees that figures are summed up in. */
@Repository
class Categories {

    private final JdbcClient database;

    Categories(JdbcClient database) {
        this.database = database;
    }

    CategoryTree of(UserId owner) {
        return new CategoryTree(database.sql("select id, parent_id, name from finance.category where owner_id = ?")
                .param(owner.value())
                .query((row, _) -> new CategoryTree.Node(
                        row.getObject("id", UUID.class), row.getObject("parent_id", UUID.class), row.getString("name")))
                .list());
    }
}

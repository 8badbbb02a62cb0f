package dev.lifeops.statements.matching;

import dev.lifeops.identity.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom banks mean by their payees, learned from what people joined. */
@Repository
public class Aliases {

    private final JdbcClient database;
    private final Clock clock;

    Aliases(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All that were learned, by the letters of the payee. */
    public Map<String, String> of(UserId owner) {
        var aliases = new HashMap<String, String>();
        database.sql("select payee, merchant from statements.alias where owner_id = ?")
                .param(owner.value())
                .query(row -> {
                    aliases.put(row.getString("payee"), row.getString("merchant"));
                });
        return aliases;
    }

    /** The merchant that is meant, or the payee as it is. */
    public static @Nullable String named(Map<String, String> aliases, @Nullable String payee) {
        return payee == null || aliases.isEmpty() ? payee : aliases.getOrDefault(Words.letters(payee), payee);
    }

    /** What a bank calls by the merchant's own name needs no learning. */
    void learn(UserId owner, @Nullable String payee, @Nullable String merchant) {
        var letters = Words.letters(payee);
        if (merchant == null || letters.isEmpty() || letters.equals(Words.letters(merchant))) {
            return;
        }
        database.sql("""
                        insert into statements.alias (owner_id, payee, merchant, learned_on) values (?, ?, ?, ?)
                        on conflict (owner_id, payee) do update
                        set merchant = excluded.merchant, learned_on = excluded.learned_on""")
                .params(owner.value(), letters, merchant, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    void unlearn(UserId owner, @Nullable String payee) {
        database.sql("delete from statements.alias where owner_id = ? and payee = ?")
                .params(owner.value(), Words.letters(payee))
                .update();
    }

    List<AliasView> all(UserId owner) {
        return database.sql("select * from statements.alias where owner_id = ? order by merchant, payee limit 1000")
                .param(owner.value())
                .query((row, _) -> new AliasView(
                        row.getObject("id", UUID.class),
                        row.getString("payee"),
                        row.getString("merchant"),
                        row.getObject("learned_on", LocalDate.class)))
                .list();
    }

    boolean forget(UserId owner, UUID id) {
        return database.sql("delete from statements.alias where owner_id = ? and id = ?")
                        .params(owner.value(), id)
                        .update()
                > 0;
    }
}

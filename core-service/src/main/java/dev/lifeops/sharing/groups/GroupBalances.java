package dev.lifeops.sharing.groups;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What groups owe their members. */
@Repository
public class GroupBalances {

    private final JdbcClient database;

    GroupBalances(JdbcClient database) {
        this.database = database;
    }

    /** GroupBalances other than zero by currency and member; those of a currency come to nothing in sum. */
    public record Table(Map<String, Map<UUID, BigDecimal>> byCurrency) {

        boolean isSettled() {
            return byCurrency.isEmpty();
        }

        List<AmountView> of(UUID member) {
            return byCurrency.entrySet().stream()
                    .flatMap(it -> Stream.ofNullable(it.getValue().get(member))
                            .map(amount -> AmountView.of(it.getKey(), amount)))
                    .toList();
        }
    }

    /** What a group owes each member now. */
    public Table of(UUID group) {
        var table = new LinkedHashMap<String, Map<UUID, BigDecimal>>();
        database.sql("""
                        select currency, member_id, balance
                        from sharing.balance join sharing.member on member.id = member_id
                        where balance.group_id = ? order by currency, created_at, id""").param(group).query(row -> {
            table.computeIfAbsent(Objects.requireNonNull(row.getString("currency")), _ -> new LinkedHashMap<>())
                    .put(row.getObject("member_id", UUID.class), row.getBigDecimal("balance"));
        });
        return new Table(table);
    }
}

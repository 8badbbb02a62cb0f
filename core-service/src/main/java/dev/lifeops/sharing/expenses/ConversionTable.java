package dev.lifeops.sharing.expenses;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All conversions of what groups owe. */
@Repository
class ConversionTable {

    private final JdbcClient database;

    ConversionTable(JdbcClient database) {
        this.database = database;
    }

    /** The latest first. */
    List<Conversion> of(UUID group) {
        return database.sql("select * from sharing.conversion where group_id = ? order by day desc, id desc")
                .param(group)
                .query(this::conversion)
                .list();
    }

    Optional<Conversion> find(UUID group, UUID id) {
        return database.sql("select * from sharing.conversion where group_id = ? and id = ?")
                .params(group, id)
                .query(this::conversion)
                .optional();
    }

    UUID add(UUID group, Rate rate, Map<UUID, BigDecimal> balances, Map<UUID, BigDecimal> converted, Instant now) {
        var id = database.sql("""
                        insert into sharing.conversion (group_id, from_currency, to_currency, day, rate, created_at)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(group, rate.from(), rate.to(), rate.day(), rate.rate(), now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        balances.forEach((member, amount) -> database.sql(
                        "insert into sharing.converted (conversion_id, member_id, amount, converted) values (?, ?, ?, ?)")
                .param(id)
                .param(member)
                .param(amount)
                .param(converted.get(member))
                .update());
        return id;
    }

    /** What one of a currency is worth in another on a day. */
    record Rate(String from, String to, LocalDate day, BigDecimal rate) {}

    void delete(UUID id) {
        database.sql("delete from sharing.conversion where id = ?").param(id).update();
    }

    private Conversion conversion(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Conversion(
                id,
                row.getString("from_currency"),
                row.getString("to_currency"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("rate"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                parts(id));
    }

    private List<Conversion.Part> parts(UUID conversion) {
        return database.sql("""
                        select member_id, amount, converted
                        from sharing.converted join sharing.member on member.id = member_id
                        where conversion_id = ? order by created_at, id""")
                .param(conversion)
                .query((row, _) -> new Conversion.Part(
                        row.getObject("member_id", UUID.class),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("converted")))
                .list();
    }
}

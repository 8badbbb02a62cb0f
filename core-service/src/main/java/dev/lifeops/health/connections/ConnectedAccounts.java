package dev.lifeops.health.connections;

import dev.lifeops.health.source.SyncSource;
import dev.lifeops.identity.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which Google account a person's data came from, so that two people's never become one. */
@Repository
class ConnectedAccounts {

    private final JdbcClient database;
    private final Sources sources;

    ConnectedAccounts(JdbcClient database, Sources sources) {
        this.database = database;
        this.sources = sources;
    }

    /** Whether it is the account of before. The first one is, and so is any other once connection and data are gone. */
    boolean isTheOne(UserId person, SyncSource source, String account) {
        return database.sql("""
                        insert into health.connected_account (person_id, source, account_hash)
                        values (:person, :source, :hash)
                        on conflict (person_id, source) do update set account_hash = excluded.account_hash
                        where connected_account.account_hash = excluded.account_hash
                            or not exists (
                                select from health.origin where person_id = :person and source = :data
                                union all
                                select from health.connection where person_id = :person and source = :source)""")
                        .param("person", person.value())
                        .param("source", source.name())
                        .param("data", sources.get(source).coverage().source().key())
                        .param("hash", hash(account))
                        .update()
                == 1;
    }

    /** Whether anybody is connected with it to anything. */
    boolean isInUse(String account) {
        return database.sql("""
                        select exists (
                            select from health.connected_account join health.connection using (person_id, source)
                            where account_hash = ?)""").param(hash(account)).query(Boolean.class).single();
    }

    /**
     * Whether another connection, of whomever, is with the same account. All of them are locked meanwhile, so that of two
     * that end at once the second finds itself alone.
     */
    boolean isShared(Connection connection) {
        return database
                .sql("""
                        select connection.id from health.connected_account join health.connection using (person_id, source)
                        where account_hash = (
                            select account_hash from health.connected_account where person_id = ? and source = ?)
                        order by connection.id for update of connection""")
                .params(connection.person().value(), connection.source().name())
                .query(UUID.class)
                .list()
                .stream()
                .anyMatch(id -> !id.equals(connection.id()));
    }

    private static byte[] hash(String account) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.lifeops.takeout.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bytes of archives, in pieces that fit into memory. */
@Repository
public class Pieces {

    static final int SIZE = 1 << 20;

    private final JdbcClient database;
    private final Clock clock;

    Pieces(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a piece, and notes how much has come; false when the archive is gone. It does not wait for the disk: whoever
     * says afterwards, in a transaction that does, that the archive is whole makes sure of all that was written before.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean add(UUID archive, int number, byte[] content) {
        database.sql("set local synchronous_commit = off").update();
        return database.sql("""
                        with known as (
                            update takeout.archive set heard_of_at = ?, size_in_bytes = ? where id = ? returning id)
                        insert into takeout.chunk (archive_id, number, content) select id, ?, ? from known""")
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .param((long) number * SIZE + content.length)
                        .param(archive)
                        .param(number)
                        .param(content)
                        .update()
                > 0;
    }

    /** Beside the transaction that takes it in, whose own connection may be busy with storing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public byte[] get(UUID archive, int number) {
        return database.sql("select content from takeout.chunk where archive_id = ? and number = ?")
                .params(archive, number)
                .query(byte[].class)
                .single();
    }

    public void removeAll(UUID archive) {
        database.sql("delete from takeout.chunk where archive_id = ?")
                .param(archive)
                .update();
    }
}

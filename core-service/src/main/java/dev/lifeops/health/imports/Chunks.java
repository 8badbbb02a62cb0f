package dev.lifeops.health.imports;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bytes of files, in pieces that fit into memory. */
@Repository
class Chunks {

    static final int SIZE = 1 << 20;

    private final JdbcClient database;

    Chunks(JdbcClient database) {
        this.database = database;
    }

    void add(UUID file, int number, byte[] content) {
        database.sql("insert into health.import_chunk (import_id, number, content) values (?, ?, ?)")
                .params(file, number, content)
                .update();
    }

    /** Beside the transaction that reads the file, whose own connection may be busy with storing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public byte[] get(UUID file, int number) {
        return database.sql("select content from health.import_chunk where import_id = ? and number = ?")
                .params(file, number)
                .query(byte[].class)
                .single();
    }

    void removeAll(UUID file) {
        database.sql("delete from health.import_chunk where import_id = ?")
                .param(file)
                .update();
    }
}

package dev.lifeops.health.imports;

import static dev.lifeops.health.imports.Inbox.IMPORTS;
import static dev.lifeops.health.imports.Inbox.imported;
import static dev.lifeops.health.imports.Inbox.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ApiTest
class FullDiskTest {

    private final TestClient client;
    private final JdbcClient database;
    private TestClient ada;

    @Autowired
    FullDiskTest(TestClient client, JdbcClient database) {
        this.client = client;
        this.database = database;
        ada = client;
    }

    /** No file can be made in a folder that is a file. */
    @DynamicPropertySource
    static void noRoomForFiles(DynamicPropertyRegistry registry) throws IOException {
        var file = Files.createTempFile("lifeops", "full");
        registry.add("lifeops.health.scratch.folder", () -> file.resolve("scratch"));
        registry.add("lifeops.health.imports.pause", () -> "100ms");
    }

    @BeforeEach
    void register() {
        ada = client.signedIn();
    }

    @AfterEach
    void makeRoom() {
        database.sql("drop function if exists health.no_room() cascade").update();
    }

    @Test
    void an_upload_for_which_the_database_has_no_room_is_not_acknowledged_and_leaves_nothing() {
        database.sql("""
                create or replace function health.no_room() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
                create trigger no_room before insert on health.import_chunk
                for each row execute function health.no_room()""").update();

        send(ada, Exports.apple(), "export.xml").isProblem(503, "SERVICE_UNAVAILABLE");

        assertThat(ada.get(IMPORTS).is(200).body()).isEmpty();
    }

    @Test
    void a_database_for_which_there_is_no_room_to_unpack_it_fails_with_a_reason_and_leaves_nothing() {
        var view = imported(ada, Exports.healthConnect(), "health_connect_export.db");

        assertThat(view.path("status").asString()).isEqualTo("FAILED");
        assertThat(view.at("/failure/code").asString()).isEqualTo("IMPORT_BROKE_OFF");
        assertThat(database.sql("select count(*) from health.import_chunk where import_id = ?::uuid")
                        .param(view.path("id").asString())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(ada.get("/api/v1/health/daily").is(200).body().path("days")).isEmpty();
    }
}

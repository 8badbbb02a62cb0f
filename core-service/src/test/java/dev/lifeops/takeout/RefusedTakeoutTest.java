package dev.lifeops.takeout;

import static dev.lifeops.takeout.Suitcase.IMPORTS;
import static dev.lifeops.takeout.Suitcase.files;
import static dev.lifeops.takeout.Suitcase.packed;
import static dev.lifeops.takeout.Suitcase.send;
import static dev.lifeops.takeout.Suitcase.takenIn;
import static dev.lifeops.takeout.Suitcase.takenOut;
import static dev.lifeops.takeout.Suitcase.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ApiTest
class RefusedTakeoutTest {

    private static final String ACCOUNTS = "data/finance/account.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TestClient client;
    private final JdbcClient database;
    private TestClient ada;
    private Map<String, byte[]> files = Map.of();

    @Autowired
    RefusedTakeoutTest(TestClient client, JdbcClient database) {
        this.client = client;
        this.database = database;
        this.ada = client;
    }

    @BeforeEach
    void pack() {
        ada = client.signedIn();
        ada.post("/api/v1/accounts", """
                {"name": "Giro", "type": "BANK", "currency": "EUR", "openingBalance": "12.50"}""").is(201);
        files = files(takenOut(ada));
    }

    @Test
    void what_was_not_changed_is_taken_in() {
        var bea = client.signedIn();

        assertThat(takenIn(bea, packed(files)).path("status").asString()).isEqualTo("DONE");

        assertThat(bea.get("/api/v1/accounts")
                        .is(200)
                        .body()
                        .at("/items/0/balance")
                        .asString())
                .isEqualTo("12.50");
    }

    @Test
    void an_account_that_has_something_takes_nothing_in() {
        send(ada, packed(files)).isProblem(409, "ACCOUNT_NOT_EMPTY");
    }

    @Test
    void what_is_no_archive_or_another_one_is_refused() throws IOException {
        isRefused("not at all".getBytes(StandardCharsets.UTF_8), "NOT_A_TAKEOUT");
        isRefused(packed(Map.of("steps.csv", new byte[100])), "NOT_A_TAKEOUT");
        isRefused(packed(Map.of("manifest.json", "[1]".getBytes(StandardCharsets.UTF_8))), "NOT_A_TAKEOUT");
        send(client.signedIn(), new byte[0]).isProblem(422, "EMPTY_FILE");
    }

    @Test
    void a_cut_archive_is_refused() {
        var archive = packed(files);
        isRefused(Arrays.copyOf(archive, archive.length / 2), "ARCHIVE_DAMAGED");
        isRefused(Arrays.copyOf(archive, archive.length - 1), "ARCHIVE_DAMAGED");
    }

    @Test
    void another_version_is_refused() {
        manifest(manifest -> manifest.put("version", 2));
        isRefused(packed(files), "VERSION_UNKNOWN");
    }

    @Test
    void a_manifest_that_names_another_format_is_refused() {
        manifest(manifest -> manifest.put("format", "photo-album"));
        isRefused(packed(files), "NOT_A_TAKEOUT");
    }

    @Test
    void a_file_that_was_changed_is_refused() {
        files.put(ACCOUNTS, text(files, ACCOUNTS).replace("12.5000", "99.5000").getBytes(StandardCharsets.UTF_8));
        isRefused(packed(files), "FILE_DIFFERS");
    }

    @Test
    void a_file_of_another_size_than_the_manifest_says_is_refused() {
        files.put(ACCOUNTS, (text(files, ACCOUNTS) + " ").getBytes(StandardCharsets.UTF_8));
        isRefused(packed(files), "FILE_DIFFERS");
    }

    @Test
    void a_number_of_rows_that_is_a_lie_is_refused() {
        manifest(manifest -> entry(manifest, ACCOUNTS).put("rows", 7));
        isRefused(packed(files), "FILE_DIFFERS");
    }

    @Test
    void a_file_that_is_missing_is_refused() {
        files.remove("tables/accounts.csv");
        isRefused(packed(files), "FILE_MISSING");
    }

    @Test
    void a_file_that_nobody_announced_is_refused() {
        files.put("tables/more.csv", new byte[10]);
        isRefused(packed(files), "FILE_UNEXPECTED");
    }

    @Test
    void a_picture_that_belongs_to_nothing_is_refused() {
        add("pictures/stray.png", new byte[] {1, 2, 3});
        isRefused(packed(files), "FILE_UNEXPECTED");
    }

    @Test
    void names_that_lead_out_are_refused() {
        for (var name : new String[] {"../evil.csv", "/etc/passwd", "a\\b.csv", "C:/x.csv"}) {
            var more = new LinkedHashMap<>(files);
            more.put(name, new byte[1]);
            isRefused(packed(more), "UNSAFE_NAME");
        }
    }

    @Test
    void an_archive_that_swells_beyond_belief_is_refused() {
        files.put("tables/bomb.csv", new byte[64 << 20]);
        isRefused(packed(files), "ARCHIVE_TOO_LARGE");
    }

    @Test
    void unknown_tables_and_columns_are_refused() {
        replace("schema.json", "finance.account\"", "finance.purse\"");
        isRefused(packed(files), "TABLE_UNKNOWN");
        replace("schema.json", "finance.purse\"", "finance.account\"");
        replace("schema.json", "\"opening_balance\"", "\"closing_balance\"");
        isRefused(packed(files), "COLUMN_UNKNOWN");
    }

    @Test
    void rows_that_are_no_rows_are_refused() {
        replace(ACCOUNTS, "\"opening_balance\":\"12.5000\"", "\"opening_balance\":\"plenty\"");
        isRefused(packed(files), "ROWS_REFUSED");
        replace(ACCOUNTS, "\"opening_balance\":\"plenty\"", "\"opening_balance\":{}");
        isRefused(packed(files), "ROWS_UNREADABLE");
        replace(ACCOUNTS, "\"opening_balance\":{}", "\"more\":1");
        isRefused(packed(files), "ROWS_UNREADABLE");
    }

    @Test
    void rows_are_the_ones_of_who_takes_them_in_whatever_they_say() {
        replace(ACCOUNTS, idOf(ada), UUID.randomUUID().toString());
        var bea = client.signedIn();

        assertThat(takenIn(bea, packed(files)).path("status").asString()).isEqualTo("DONE");

        assertThat(bea.get("/api/v1/accounts").is(200).body().path("items")).hasSize(1);
        assertThat(ada.get("/api/v1/accounts").is(200).body().path("items")).hasSize(1);
    }

    @Test
    void a_row_that_names_somebody_elses_is_refused() {
        var mallory = client.signedIn();
        mallory.post("/api/v1/rules", """
                {"name": "mine", "merchant": "shop", "accountId": "%s", "tag": "x"}""".formatted(
                                mallory.post("/api/v1/accounts", """
                                {"name": "Own", "type": "CASH", "currency": "EUR"}""").is(201).field("id")))
                .is(201);
        files = files(takenOut(mallory));
        freshIds("data/finance/rule.json");
        freshIds(ACCOUNTS);
        var theirs = ada.get("/api/v1/accounts").body().at("/items/0/id").asString();
        var rules = JSON.readTree(files.get("data/finance/rule.json"));
        replace("data/finance/rule.json", rules.path(0).path("account_id").asString(), theirs);

        isRefused(packed(files), "ROWS_OF_OTHERS");
    }

    /** Ids that nobody has here, so that they are kept. */
    private void freshIds(String path) {
        for (var row : JSON.readTree(files.get(path))) {
            replace(path, row.path("id").asString(), UUID.randomUUID().toString());
        }
    }

    private void isRefused(byte[] archive, String code) {
        var bea = client.signedIn();
        var view = takenIn(bea, archive);

        assertThat(view.path("status").asString()).as(view::toString).isEqualTo("REFUSED");
        assertThat(view.at("/failure/code").asString()).as(view::toString).isEqualTo(code);
        assertThat(view.at("/failure/message").asString()).isNotBlank();
        assertThat(bea.get("/api/v1/accounts").is(200).body().path("items")).isEmpty();
        assertThat(bea.get(IMPORTS).is(200).body()).hasSize(1);
        assertThat(database.sql("select count(*) from takeout.chunk where archive_id = ?")
                        .param(UUID.fromString(view.path("id").asString()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String idOf(TestClient person) {
        return person.get("/api/v1/me").is(200).field("id");
    }

    private interface Change {
        void on(ObjectNode manifest);
    }

    private void manifest(Change change) {
        var manifest = (ObjectNode) JSON.readTree(files.get("manifest.json"));
        change.on(manifest);
        files.put("manifest.json", JSON.writeValueAsBytes(manifest));
    }

    private static ObjectNode entry(ObjectNode manifest, String path) {
        return manifest.path("files")
                .valueStream()
                .filter(file -> file.path("path").asString().equals(path))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Changes a file and lets the manifest vouch for it. */
    private void replace(String path, String before, String after) {
        assertThat(text(files, path)).contains(before);
        var bytes = text(files, path).replace(before, after).getBytes(StandardCharsets.UTF_8);
        files.put(path, bytes);
        manifest(manifest -> entry(manifest, path).put("bytes", bytes.length).put("sha256", sha256(bytes)));
    }

    private void add(String path, byte[] bytes) {
        files.put(path, bytes);
        manifest(manifest -> manifest.withArray("files")
                .addObject()
                .put("path", path)
                .put("bytes", bytes.length)
                .put("sha256", sha256(bytes)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

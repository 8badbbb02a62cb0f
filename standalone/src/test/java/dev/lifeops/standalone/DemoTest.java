package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // fields are set before each test
class DemoTest {

    private static final String EMAIL = "demo@lifeops.local";

    @TempDir
    private Path temporary;

    private Path home;

    @BeforeEach
    void prepareHome() throws Exception {
        home = PreparedHome.copyTo(temporary.resolve("home"));
    }

    @Test
    void the_demo_is_filled_while_lifeops_runs_and_once_only() throws Exception {
        try (var lifeops = LifeOpsProcess.start(home)) {
            var password = passwordIn(demo());

            var demo = lifeops.api().logIn(EMAIL, password);
            assertThat(transactionsOf(demo)).isGreaterThan(500);
            assertThat(demo()).contains("got 0 receipts and 0 transactions");
        }
    }

    @Test
    void the_demo_is_filled_while_lifeops_does_not_run_and_is_there_at_the_next_start() throws Exception {
        var password = passwordIn(demo());
        assertThat(LifeOpsProcess.databaseServersOf(home)).isEmpty();

        try (var lifeops = LifeOpsProcess.start(home)) {
            assertThat(transactionsOf(lifeops.api().logIn(EMAIL, password))).isGreaterThan(500);
        }
    }

    private String demo() throws Exception {
        try (var demo = LifeOpsProcess.demo(home)) {
            assertThat(demo.awaitExit()).as(demo.errors()).isZero();
            return demo.output();
        }
    }

    private static String passwordIn(String output) {
        return output.strip().replaceFirst("(?s).*: ", "");
    }

    private static int transactionsOf(Api person) throws Exception {
        return person.get("/api/v1/transactions")
                .is(200)
                .json()
                .path("totalItems")
                .asInt();
    }
}

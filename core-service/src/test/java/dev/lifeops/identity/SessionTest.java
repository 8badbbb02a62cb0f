package dev.lifeops.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class SessionTest {

    private final TestClient nobody;
    private final JdbcClient jdbc;
    private final Sessions sessions;
    private TestClient ada;

    @Autowired
    SessionTest(TestClient nobody, JdbcClient jdbc, Sessions sessions) {
        this.nobody = nobody;
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.ada = nobody;
    }

    @BeforeEach
    void signIn() {
        ada = nobody.signedIn();
    }

    @Test
    void logging_in_gives_a_pair_of_tokens_that_no_cache_may_keep() {
        var answer = nobody.logIn(ada.email(), TestClient.PASSWORD).is(200);

        assertThat(answer.field("tokenType")).isEqualTo("Bearer");
        assertThat(answer.body().path("expiresIn").asInt()).isEqualTo(600);
        assertThat(answer.field("accessToken").split("\\.", -1)).hasSize(3);
        assertThat(answer.field("refreshToken")).hasSize(43);
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_wrong_password_and_an_unknown_account_get_the_same_answer() {
        var wrong = nobody.logIn(ada.email(), "not the password").isProblem(401, "INVALID_CREDENTIALS");
        var unknown = nobody.logIn(TestClient.newEmail(), "not the password").isProblem(401, "INVALID_CREDENTIALS");

        assertThat(withoutId(wrong)).isEqualTo(withoutId(unknown));
    }

    @Test
    void a_refresh_token_gets_the_next_pair() {
        var next = refresh(ada.refreshToken()).is(200);

        assertThat(next.field("refreshToken")).isNotEqualTo(ada.refreshToken());
        assertWorks(next);
        assertWorks(refresh(next.field("refreshToken")).is(200));
    }

    @Test
    void refreshing_works_with_an_expired_access_token_in_the_header() {
        var body = Map.of("refreshToken", ada.refreshToken());

        ada.withAccessToken("expired.or.broken")
                .post("/api/v1/auth/refresh", body)
                .is(200);
    }

    @Test
    void using_a_refresh_token_again_ends_the_whole_session() {
        var next = refresh(ada.refreshToken()).is(200);

        refresh(ada.refreshToken()).isProblem(401, "INVALID_REFRESH_TOKEN");

        refresh(next.field("refreshToken")).isProblem(401, "INVALID_REFRESH_TOKEN");
        nobody.withAccessToken(next.field("accessToken")).get("/api/v1/me").isProblem(401, "UNAUTHENTICATED");
        ada.get("/api/v1/me").isProblem(401, "UNAUTHENTICATED");
    }

    @Test
    void a_stolen_session_ends_alone() {
        var other = nobody.signedIn(ada.email());
        refresh(ada.refreshToken()).is(200);
        refresh(ada.refreshToken()).isProblem(401, "INVALID_REFRESH_TOKEN");

        other.get("/api/v1/me").is(200);
        refresh(other.refreshToken()).is(200);
    }

    @Test
    void parallel_uses_of_one_refresh_token_leave_no_second_family_alive() {
        var answers = InParallel.times(10, () -> refresh(ada.refreshToken()));

        assertThat(answers.stream().filter(it -> it.status() == 200)).hasSize(1);
        for (var answer : answers) {
            if (answer.status() == 200) {
                refresh(answer.field("refreshToken")).isProblem(401, "INVALID_REFRESH_TOKEN");
            }
        }
        assertThat(liveSessions()).isZero();
    }

    @Test
    void an_unknown_refresh_token_is_refused() {
        refresh("A".repeat(43)).isProblem(401, "INVALID_REFRESH_TOKEN");
        refresh("").isProblem(401, "INVALID_REFRESH_TOKEN");
    }

    @Test
    void logging_out_ends_both_tokens_at_once() {
        assertThat(ada.post("/api/v1/auth/logout", null).is(204).text()).isEmpty();

        ada.get("/api/v1/me").isProblem(401, "UNAUTHENTICATED");
        refresh(ada.refreshToken()).isProblem(401, "INVALID_REFRESH_TOKEN");
    }

    @Test
    void logging_out_leaves_other_sessions_alone() {
        var phone = nobody.signedIn(ada.email());

        ada.post("/api/v1/auth/logout", null).is(204);

        phone.get("/api/v1/me").is(200);
    }

    @Test
    void a_session_ends_when_its_time_is_over() {
        expire();

        ada.get("/api/v1/me").isProblem(401, "UNAUTHENTICATED");
        refresh(ada.refreshToken()).isProblem(401, "INVALID_REFRESH_TOKEN");
    }

    @Test
    void tokens_are_stored_only_as_hashes() {
        var stored = jdbc.sql(
                        "select encode(hash, 'escape') || encode(hash, 'hex') || encode(hash, 'base64') from identity.refresh_token")
                .query(String.class)
                .list();

        assertThat(stored).isNotEmpty().noneMatch(it -> it.contains(ada.refreshToken()));
        assertThat(jdbc.sql("select count(*) from identity.refresh_token where hash = ?")
                        .param(new RefreshToken(ada.refreshToken()).hash())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ended_sessions_are_swept_away_and_live_ones_stay() {
        var other = nobody.signedIn();
        expire();

        sessions.forgetEnded();

        assertThat(sessionsOf(ada)).isZero();
        assertThat(sessionsOf(other)).isEqualTo(1);
        other.get("/api/v1/me").is(200);
    }

    private TestAnswer refresh(String token) {
        return nobody.post("/api/v1/auth/refresh", Map.of("refreshToken", token));
    }

    private void assertWorks(TestAnswer tokens) {
        var me = nobody.withAccessToken(tokens.field("accessToken"))
                .get("/api/v1/me")
                .is(200);
        assertThat(me.field("email")).isEqualTo(ada.email());
    }

    private static Map<String, Object> withoutId(TestAnswer answer) {
        var body = answer.body();
        return Map.of("detail", body.path("detail"), "code", body.path("code"), "title", body.path("title"));
    }

    private void expire() {
        jdbc.sql("update identity.session set expires_at = ? where account_id = ?")
                .params(Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC), accountId(ada))
                .update();
    }

    private int liveSessions() {
        return jdbc.sql("select count(*) from identity.session where account_id = ? and revoked_at is null")
                .param(accountId(ada))
                .query(Integer.class)
                .single();
    }

    private int sessionsOf(TestClient person) {
        return jdbc.sql("select count(*) from identity.session where account_id = ?")
                .param(accountId(person))
                .query(Integer.class)
                .single();
    }

    private UUID accountId(TestClient person) {
        return jdbc.sql("select id from identity.account where email = ?")
                .param(person.email())
                .query(UUID.class)
                .single();
    }
}

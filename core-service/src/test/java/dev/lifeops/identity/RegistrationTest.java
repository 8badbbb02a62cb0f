package dev.lifeops.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.InParallel;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class RegistrationTest {

    private final TestClient client;
    private final JdbcClient jdbc;

    @Autowired
    RegistrationTest(TestClient client, JdbcClient jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    @Test
    void a_person_registers_logs_in_and_sees_who_they_are() {
        var email = TestClient.newEmail();
        var registered = client.register(email, TestClient.PASSWORD).is(201);
        assertThat(registered.header("Location")).isEqualTo("/api/v1/me");

        var me = client.signedIn(email).get("/api/v1/me").is(200);

        assertThat(me.field("email")).isEqualTo(email);
        assertThat(me.field("displayName")).isEqualTo("Ada Lovelace");
        assertThat(me.field("id")).isEqualTo(registered.field("id"));
        assertThat(me.text()).doesNotContain("assword", "argon2");
    }

    @Test
    void the_password_is_kept_as_argon2id_with_19_mebibytes_and_two_passes() {
        var email = TestClient.newEmail();
        client.register(email, TestClient.PASSWORD).is(201);

        assertThat(passwordHash(email)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void an_address_is_the_same_in_any_case_and_with_blanks_around() {
        var email = TestClient.newEmail();
        client.register("  " + email.toUpperCase(Locale.ROOT) + " ", TestClient.PASSWORD)
                .is(201);

        client.register(email, TestClient.PASSWORD).isProblem(409, "EMAIL_TAKEN");
        client.logIn(email, TestClient.PASSWORD).is(200);
    }

    @Test
    void of_parallel_registrations_of_one_address_a_single_one_succeeds() {
        var email = TestClient.newEmail();

        var statuses = InParallel.times(
                8, () -> client.register(email, TestClient.PASSWORD).status());

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "ada@", "@example.org", "a b@example.org", "ada@example..org", "ada@-x.org"})
    void what_is_no_address_is_refused(String email) {
        assertRefusedField(client.register(email, TestClient.PASSWORD), "email");
    }

    @Test
    void passwords_have_12_to_128_characters_whatever_these_are() {
        assertRefusedField(client.register(TestClient.newEmail(), "x7#Kq9!mZ2p"), "password");
        assertRefusedField(client.register(TestClient.newEmail(), "ż7#Kq9!mZ2p ó".repeat(10)), "password");
        client.register(TestClient.newEmail(), "zażółć gęślą").is(201);
        client.register(TestClient.newEmail(), "🐦🦉🐧 quiet nine").is(201);
        client.register(TestClient.newEmail(), "q8$Lv".repeat(25) + "xyz").is(201);
    }

    @Test
    void a_common_password_is_refused_as_such() {
        client.register(TestClient.newEmail(), "Password1234").isProblem(422, "PASSWORD_TOO_COMMON");
    }

    @Test
    void the_same_password_typed_in_another_unicode_form_still_fits() {
        var email = TestClient.newEmail();
        client.register(email, "caf\u00e9 nine herons").is(201);

        client.logIn(email, "cafe\u0301 nine herons").is(200);
    }

    @Test
    void every_missing_field_is_named() {
        var answer = client.post("/api/v1/auth/register", Map.of()).isProblem(422, "VALIDATION_FAILED");

        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(it -> it.path("field").asString()))
                .containsExactlyInAnyOrder("email", "password", "displayName");
    }

    private static void assertRefusedField(TestAnswer answer, String field) {
        answer.isProblem(422, "VALIDATION_FAILED");
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(answer.body().path("errors").path(0).path("message").asString())
                .isNotBlank();
    }

    private String passwordHash(String email) {
        return jdbc.sql("select password_hash from identity.account where email = ?")
                .param(email)
                .query(String.class)
                .single();
    }
}

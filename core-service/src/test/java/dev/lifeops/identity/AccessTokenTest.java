package dev.lifeops.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class AccessTokenTest {

    private final TestClient nobody;
    private final SigningKey signingKey;
    private final JsonMapper json;
    private TestClient ada;

    @Autowired
    AccessTokenTest(TestClient nobody, SigningKey signingKey, JsonMapper json) {
        this.nobody = nobody;
        this.signingKey = signingKey;
        this.json = json;
        this.ada = nobody;
    }

    @BeforeEach
    void signIn() {
        ada = nobody.signedIn();
    }

    @Test
    void a_token_says_what_it_is_and_for_whom() {
        var header = part(0);
        var claims = part(1);

        assertThat(header.path("alg").asString()).isEqualTo("HS256");
        assertThat(header.path("typ").asString()).isEqualTo("at+jwt");
        assertThat(header.path("kid").asString()).isNotBlank();
        assertThat(claims.path("iss").asString()).isEqualTo("lifeops");
        assertThat(claims.path("aud").path(0).asString()).isEqualTo("lifeops-api");
        assertThat(claims.path("sub").asString())
                .isEqualTo(ada.get("/api/v1/me").field("id"));
        assertThat(claims.path("jti").asString()).isNotBlank();
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(600);
    }

    @Test
    void a_token_made_alike_is_taken_so_that_the_refusals_below_mean_something() {
        nobody.withAccessToken(token(it -> it)).get("/api/v1/me").is(200);
    }

    @Test
    void an_expired_token_is_refused() {
        assertRefused(token(it -> it.claim("exp", Instant.now().getEpochSecond() - 1)));
    }

    @Test
    void a_token_without_an_end_is_refused() {
        assertRefused(token(it -> it.claim("exp", null)));
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        assertRefused(token(it -> it.claim(Claims.AUDIENCE, "grafana")));
        assertRefused(token(it -> it.claim(Claims.AUDIENCE, null)));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        assertRefused(token(it -> it.issuer("elsewhere")));
    }

    @Test
    void a_token_of_another_type_is_refused() {
        assertRefused(token(it -> it.header().type("JWT").and()));
    }

    @Test
    void a_token_of_an_unknown_key_is_refused() {
        assertRefused(token(it -> it.header().keyId("another").and()));
        assertRefused(token(it -> it.signWith(Jwts.SIG.HS256.key().build(), Jwts.SIG.HS256)));
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        var unsigned = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}"
                        .formatted(signingKey.id())
                        .getBytes(StandardCharsets.UTF_8));
        assertRefused(unsigned + "." + ada.accessToken().split("\\.", -1)[1] + ".");
    }

    @Test
    void a_token_of_another_algorithm_is_refused() {
        assertRefused(token(it -> it.signWith(Jwts.SIG.HS512.key().build(), Jwts.SIG.HS512)));
    }

    @Test
    void a_token_with_a_changed_claim_is_refused() {
        var parts = ada.accessToken().split("\\.", -1);
        var claims = part(1).toString()
                .replace(part(1).path("sub").asString(), UUID.randomUUID().toString());
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        assertRefused(parts[0] + "." + forged + "." + parts[2]);
    }

    @Test
    void a_token_that_names_another_persons_session_is_refused() {
        var subject = nobody.signedIn().get("/api/v1/me").field("id");

        assertRefused(token(it -> it.subject(subject)));
    }

    @Test
    void a_token_that_names_nobody_or_no_session_is_refused() {
        assertRefused(token(it -> it.subject("root")));
        assertRefused(token(it -> it.claim("sid", null)));
        assertRefused(token(it -> it.claim("sid", UUID.randomUUID().toString())));
    }

    @Test
    void what_is_no_token_is_refused() {
        assertRefused("abc");
        assertRefused("a.b.c");
    }

    private void assertRefused(String token) {
        var answer = nobody.withAccessToken(token).get("/api/v1/me").isProblem(401, "UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer", "invalid_token");
    }

    /** A token of the signed-in person, made by hand and changed in one point. */
    private String token(UnaryOperator<JwtBuilder> change) {
        var claims = part(1);
        var builder = Jwts.builder()
                .header()
                .type("at+jwt")
                .keyId(signingKey.id())
                .and()
                .issuer("lifeops")
                .claim(Claims.AUDIENCE, "lifeops-api")
                .subject(claims.path("sub").asString())
                .claim("sid", claims.path("sid").asString())
                .claim("exp", claims.path("exp").asLong())
                .claim("iat", claims.path("iat").asLong())
                .signWith(signingKey.key(), Jwts.SIG.HS256);
        return change.apply(builder).compact();
    }

    private JsonNode part(int index) {
        return json.readTree(Base64.getUrlDecoder().decode(ada.accessToken().split("\\.", -1)[index]));
    }
}

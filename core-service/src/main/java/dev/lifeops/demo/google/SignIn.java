package dev.lifeops.demo.google;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** The page that asks for consent, and the exchange of codes and tokens. */
final class SignIn {

    private final Grants grants;

    SignIn(Grants grants) {
        this.grants = grants;
    }

    void consentPage(Call call) throws IOException {
        var asked = call.query();
        if (!FakeGoogle.CLIENT_ID.equals(asked.get("client_id"))
                || !"code".equals(asked.get("response_type"))
                || !"S256".equals(asked.get("code_challenge_method"))) {
            call.text(400, "text/html", "<h1>Error 400: invalid_request</h1>");
            return;
        }
        call.text(200, "text/html", """
                <!doctype html><title>A made-up Google</title>
                <h1>LifeOps wants to read your made-up health data</h1><ul>%s</ul>
                <form method="post" action="/o/oauth2/v2/consent?%s">
                <button name="answer" value="allow">Allow</button> <button name="answer" value="deny">Deny</button>
                </form>
                """.formatted(
                        scopes(asked.getOrDefault("scope", "")), call.rawQuery().replace("&", "&amp;")));
    }

    private static String scopes(String scope) {
        return scope.replaceAll("[^a-z0-9_./: ]", "").replaceAll("\\S+", "<li>$0</li>");
    }

    void consent(Call call) throws IOException {
        var asked = call.query();
        var back = asked.getOrDefault("redirect_uri", "");
        var answer = "allow".equals(call.form().get("answer"))
                ? "code=" + grants.code(consentTo(asked, back))
                : "error=access_denied";
        var state = URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
        call.redirect(back + (back.contains("?") ? "&" : "?") + answer + "&state=" + state);
    }

    private Grants.Consent consentTo(Map<String, String> asked, String back) {
        return new Grants.Consent(
                asked.getOrDefault("client_id", ""),
                back,
                asked.getOrDefault("scope", ""),
                asked.getOrDefault("code_challenge", ""),
                grants.account());
    }

    void token(Call call) throws IOException {
        var form = call.form();
        if (!FakeGoogle.CLIENT_ID.equals(form.get("client_id"))
                || !FakeGoogle.CLIENT_SECRET.equals(form.get("client_secret"))) {
            refuse(call, 401, "invalid_client", "Unauthorized");
            return;
        }
        var tokens = switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" ->
                grants.redeem(form.getOrDefault("code", ""))
                        .filter(consent -> fits(consent, form))
                        .map(grants::issue);
            case "refresh_token" -> grants.refresh(form.getOrDefault("refresh_token", ""));
            default -> throw new IllegalArgumentException("unsupported_grant_type");
        };
        if (tokens.isPresent()) {
            answer(call, tokens.get());
        } else {
            refuse(call, 400, "invalid_grant", "Token has been expired or revoked.");
        }
    }

    private static boolean fits(Grants.Consent consent, Map<String, String> form) {
        return consent.redirectUri().equals(form.get("redirect_uri"))
                && consent.challenge().equals(challengeOf(Objects.requireNonNullElse(form.get("code_verifier"), "")));
    }

    private static String challengeOf(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(Call call, Grants.Tokens tokens) throws IOException {
        call.json(
                200,
                Map.of(
                        "access_token", tokens.access(),
                        "refresh_token", tokens.refresh(),
                        "expires_in", Grants.ACCESS.toSeconds(),
                        "scope", tokens.scope(),
                        "id_token", idToken(tokens.account()),
                        "token_type", "Bearer"));
    }

    /** Signed by nobody, since whoever asks for it knows from whom it comes. */
    private static String idToken(String account) {
        return base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64("{\"sub\":\"" + account + "\"}") + "."
                + base64("unsigned");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    void revoke(Call call) throws IOException {
        if (grants.revoke(call.form().getOrDefault("token", ""))) {
            call.json(200, Map.of());
        } else {
            refuse(call, 400, "invalid_token", "Token expired or revoked");
        }
    }

    private static void refuse(Call call, int status, String error, String description) throws IOException {
        call.json(status, Map.of("error", error, "error_description", description));
    }
}

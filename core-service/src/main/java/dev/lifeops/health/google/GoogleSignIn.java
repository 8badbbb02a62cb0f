package dev.lifeops.health.google;

import com.google.api.client.auth.oauth2.TokenResponse;
import com.google.api.client.googleapis.auth.oauth2.GoogleAuthorizationCodeRequestUrl;
import com.google.api.client.googleapis.auth.oauth2.GoogleAuthorizationCodeTokenRequest;
import com.google.api.client.googleapis.auth.oauth2.GoogleRefreshTokenRequest;
import com.google.api.client.googleapis.auth.oauth2.GoogleTokenResponse;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.UrlEncodedContent;
import com.google.api.client.json.gson.GsonFactory;
import dev.lifeops.health.source.SourceTrouble.LostConsent;
import dev.lifeops.health.source.SourceTrouble.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Google's OAuth: the address of the consent page, and tokens for codes and for older tokens. */
@Component
public class GoogleSignIn {

    private final GoogleProperties google;
    private final Clock clock;
    private final GoogleHttp http;

    GoogleSignIn(GoogleProperties google, GoogleHttp http, Clock clock) {
        this.google = google;
        this.http = http;
        this.clock = clock;
    }

    /** The variables that are to be set before anybody can connect. */
    public List<String> missing() {
        return google.missing();
    }

    /** The address that is registered with Google; empty where the one of the API serves. */
    public String redirectUri() {
        return google.redirectUri();
    }

    /** Where a person agrees; consent is asked for each time, since only then Google gives a refresh token. */
    public URI consentPage(Set<String> scopes, String redirectUri, String state, String challenge) {
        return new GoogleAuthorizationCodeRequestUrl(
                        google.authorizeUrl().toString(), google.clientId(), redirectUri, withAccount(scopes))
                .setAccessType("offline")
                .set("prompt", "consent")
                .setState(state)
                .set("code_challenge", challenge)
                .set("code_challenge_method", "S256")
                .toURI();
    }

    /** Also which account it is, to tell it from another. */
    private static Set<String> withAccount(Set<String> scopes) {
        return Stream.concat(scopes.stream().sorted(), Stream.of("openid"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Grant redeem(String code, String redirectUri, String verifier) {
        return http.answer(() -> {
            var answer = new GoogleAuthorizationCodeTokenRequest(
                            http.transport(),
                            GsonFactory.getDefaultInstance(),
                            google.tokenUrl().toString(),
                            google.clientId(),
                            google.clientSecret(),
                            code,
                            redirectUri)
                    .set("code_verifier", verifier)
                    .setRequestInitializer(http::limit)
                    .execute();
            return new Grant(tokens(answer, answer.getRefreshToken()), accountOf(answer));
        });
    }

    /** Google may give another refresh token, which then takes the place of the one before. */
    public Tokens refresh(Tokens tokens) {
        return http.answer(() -> {
            var answer = new GoogleRefreshTokenRequest(
                            http.transport(),
                            GsonFactory.getDefaultInstance(),
                            tokens.refresh(),
                            google.clientId(),
                            google.clientSecret())
                    .setTokenServerUrl(new GenericUrl(google.tokenUrl()))
                    .setRequestInitializer(http::limit)
                    .execute();
            return tokens(answer, Objects.requireNonNullElse(answer.getRefreshToken(), tokens.refresh()));
        });
    }

    /** Ends the consent at Google; one that has ended already is as good. */
    public void revoke(Tokens tokens) {
        http.answer(() -> {
            var form = new UrlEncodedContent(Map.of("token", tokens.refresh()));
            var response = http.transport()
                    .createRequestFactory(http::limit)
                    .buildPostRequest(new GenericUrl(google.revokeUrl()), form)
                    .setThrowExceptionOnExecuteError(false)
                    .execute();
            response.disconnect();
            if (!response.isSuccessStatusCode() && response.getStatusCode() != 400) {
                throw new Unavailable("Google did not revoke: status " + response.getStatusCode() + ".", null);
            }
            return response;
        });
    }

    /** It came from Google itself over TLS, which is as good as its signature. */
    private static @Nullable String accountOf(GoogleTokenResponse answer) throws IOException {
        return answer.getIdToken() == null
                ? null
                : answer.parseIdToken().getPayload().getSubject();
    }

    private Tokens tokens(TokenResponse answer, String refresh) {
        if (answer.getAccessToken() == null || refresh == null) {
            throw new LostConsent("NO_LASTING_CONSENT", "Google gave no lasting access: connect again.");
        }
        var seconds = Objects.requireNonNullElse(answer.getExpiresInSeconds(), 0L);
        return new Tokens(answer.getAccessToken(), clock.instant().plusSeconds(seconds), refresh);
    }
}

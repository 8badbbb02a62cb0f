package dev.lifeops.demo.google;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who was allowed what: codes that work once, refresh tokens that are replaced at every use, access tokens of an hour. */
public final class Grants {

    static final Duration ACCESS = Duration.ofSeconds(3599);

    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Consent> codes = new ConcurrentHashMap<>();
    private final Map<String, Consent> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, Access> accessTokens = new ConcurrentHashMap<>();
    private volatile String account = "1001";

    Grants(InstantSource time) {
        this.time = time;
    }

    /** What somebody agreed to. */
    record Consent(String clientId, String redirectUri, String scope, String challenge, String account) {}

    /** The answer of the token endpoint. */
    record Tokens(String access, String refresh, String scope, String account) {}

    private record Access(String account, String scope, Instant until) {}

    String code(Consent consent) {
        var code = random();
        codes.put(code, consent);
        return code;
    }

    Optional<Consent> redeem(String code) {
        return Optional.ofNullable(codes.remove(code));
    }

    Optional<Tokens> refresh(String token) {
        return Optional.ofNullable(refreshTokens.remove(token)).map(this::issue);
    }

    Tokens issue(Consent consent) {
        var tokens = new Tokens(random(), random(), consent.scope(), consent.account());
        refreshTokens.put(tokens.refresh(), consent);
        accessTokens.put(
                tokens.access(),
                new Access(consent.account(), consent.scope(), time.instant().plus(ACCESS)));
        return tokens;
    }

    boolean allow(String access, String scope) {
        var known = accessTokens.get(access);
        return known != null
                && known.until().isAfter(time.instant())
                && known.scope().contains(scope);
    }

    /** Whether there was such a token; with it goes everything of its account. */
    boolean revoke(String token) {
        var account = accountOf(token);
        account.ifPresent(gone -> {
            refreshTokens.values().removeIf(it -> it.account().equals(gone));
            accessTokens.values().removeIf(it -> it.account().equals(gone));
        });
        return account.isPresent();
    }

    private Optional<String> accountOf(String token) {
        return Optional.ofNullable(refreshTokens.get(token))
                .map(Consent::account)
                .or(() -> Optional.ofNullable(accessTokens.get(token)).map(Access::account));
    }

    /** As somebody does who takes the consent back in the account's settings. */
    public void revokeAll() {
        refreshTokens.clear();
        accessTokens.clear();
    }

    /** Access tokens end early, as Google reserves. */
    public void expireAccess() {
        accessTokens.clear();
    }

    /** The number of the account that the browser is signed in with. */
    String account() {
        return account;
    }

    /** From now on consent is given with another account. */
    public void switchTo(String another) {
        account = another;
    }

    /** How many consents are in force. */
    public int inForce() {
        return refreshTokens.size();
    }

    private String random() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package dev.lifeops.identity;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Reads access tokens for Spring Security: one algorithm, type, issuer, audience and key; not
 * expired; and of a session that nobody ended.
 */
@Component
class AccessTokenDecoder implements JwtDecoder {

    private final SigningKey signingKey;
    private final Sessions sessions;
    private final JwtParser parser;

    AccessTokenDecoder(SigningKey signingKey, Sessions sessions, Clock clock) {
        this.signingKey = signingKey;
        this.sessions = sessions;
        this.parser = Jwts.parser()
                .sig()
                .clear()
                .add(Jwts.SIG.HS256)
                .and()
                .keyLocator(this::keyFor)
                .requireIssuer(AccessTokens.ISSUER)
                .requireAudience(AccessTokens.AUDIENCE)
                .clock(() -> Date.from(clock.instant()))
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var jws = parsed(token);
        var claims = jws.getPayload();
        if (!AccessTokens.TYPE.equals(jws.getHeader().getType()) || claims.getExpiration() == null) {
            throw new BadJwtException("This is no access token");
        }
        if (!sessions.isAlive(idIn(claims.get(AccessTokens.SESSION)), new UserId(idIn(claims.getSubject())))) {
            throw new BadJwtException("The session has ended");
        }
        return jwt(token, jws);
    }

    private Jws<Claims> parsed(String token) {
        try {
            return parser.parseSignedClaims(token);
        } catch (io.jsonwebtoken.JwtException | IllegalArgumentException e) {
            throw new BadJwtException("The access token is invalid or expired", e);
        }
    }

    private Key keyFor(Header header) {
        if (header instanceof JwsHeader signed && signingKey.id().equals(signed.getKeyId())) {
            return signingKey.key();
        }
        throw new BadJwtException("The access token is signed with an unknown key");
    }

    private static UUID idIn(@Nullable Object claim) {
        try {
            return UUID.fromString(String.valueOf(claim));
        } catch (IllegalArgumentException e) {
            throw new BadJwtException("The access token names nobody", e);
        }
    }

    private static Jwt jwt(String token, Jws<Claims> jws) {
        var claims = new HashMap<String, Object>(jws.getPayload());
        claims.put(Claims.ISSUED_AT, instant(jws.getPayload().getIssuedAt()));
        claims.put(Claims.EXPIRATION, instant(jws.getPayload().getExpiration()));
        return Jwt.withTokenValue(token)
                .headers(it -> it.putAll(jws.getHeader()))
                .claims(it -> it.putAll(claims))
                .build();
    }

    private static Instant instant(Date date) {
        return date.toInstant();
    }
}

package dev.lifeops.identity;

import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues access tokens: short-lived JWTs (RFC 9068) that name a person and a session. */
@Component
class AccessTokens {

    static final String TYPE = "at+jwt";
    static final String ISSUER = "lifeops";
    static final String AUDIENCE = "lifeops-api";
    static final String SESSION = "sid";

    private final SigningKey signingKey;
    private final IdentityProperties properties;
    private final Clock clock;

    AccessTokens(SigningKey signingKey, IdentityProperties properties, Clock clock) {
        this.signingKey = signingKey;
        this.properties = properties;
        this.clock = clock;
    }

    String issue(UserId person, UUID session) {
        var now = clock.instant();
        return Jwts.builder()
                .header()
                .type(TYPE)
                .keyId(signingKey.id())
                .and()
                .id(UUID.randomUUID().toString())
                .issuer(ISSUER)
                .audience()
                .add(AUDIENCE)
                .and()
                .subject(person.value().toString())
                .claim(SESSION, session.toString())
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(properties.accessTokenLifetime())))
                .signWith(signingKey.key(), Jwts.SIG.HS256)
                .compact();
    }
}

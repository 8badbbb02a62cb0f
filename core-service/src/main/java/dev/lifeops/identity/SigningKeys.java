package dev.lifeops.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gets the signing key from the configuration, or else from the database, where the first start puts one. */
@Configuration(proxyBeanMethods = false)
class SigningKeys {

    private static final int SECRET_BYTES = 32;

    @Bean
    @DependsOnDatabaseInitialization
    SigningKey signingKey(IdentityProperties properties, JdbcClient jdbc, Clock clock) {
        var given = properties.secretKey();
        if (given.isEmpty()) {
            return SigningKey.derivedFrom(kept(jdbc, clock));
        }
        WeakSecretKeyException.check(given);
        return SigningKey.derivedFrom(given.getBytes(StandardCharsets.UTF_8));
    }

    /** When several instances start at once, the first to write wins and all read the same. */
    private static byte[] kept(JdbcClient jdbc, Clock clock) {
        var fresh = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into identity.signing_key (secret, created_at) values (?, ?) on conflict do nothing")
                .params(fresh, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select secret from identity.signing_key")
                .query(byte[].class)
                .single();
    }
}

package dev.lifeops.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How people prove who they are.
 *
 * @param secretKey the text from which the signing key is derived; empty to have one made and kept
 * @param refreshTokenLifetime how long a session lives without being used
 * @param sessionLifetime how long a session lives at most
 */
@Validated
@ConfigurationProperties("lifeops.identity")
record IdentityProperties(
        @NotNull String secretKey,

        @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 15)
        Duration accessTokenLifetime,

        @NotNull @DurationMin(minutes = 1) Duration refreshTokenLifetime,
        @NotNull @DurationMin(minutes = 1) Duration sessionLifetime,
        @NotNull @Valid Throttle throttle) {

    /** How failed logins are slowed down, counted per account and per address. */
    record Throttle(
            @NotNull @Valid Limit account, @NotNull @Valid Limit address) {}

    /** After the free attempts each failure doubles the wait, from a second up to the longest delay. */
    record Limit(
            @Positive int freeAttempts,

            @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1)
            Duration longestDelay) {}

    @Override
    public String toString() {
        return "IdentityProperties";
    }
}

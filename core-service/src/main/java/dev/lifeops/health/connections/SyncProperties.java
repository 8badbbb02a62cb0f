package dev.lifeops.health.connections;

import dev.lifeops.shared.Pauses;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patiently sources are asked.
 *
 * @param interval between looks for something new; zero for what the source declares
 * @param jitter the part of the interval by which it varies, so that not all ask at the same moment
 * @param firstPause after a failure; each further one in a row doubles it
 * @param longestPause but never more than this
 * @param furthestBack no day further back is asked for, whatever the source knows
 * @param emptyDays after so many days in a row of which a source knew nothing, it is not asked for earlier ones
 * @param consentLifetime how long a consent page is good for
 * @param failuresBeforeBreak after so many failed steps in a row the circuit breaker of a connection opens
 * @param breakTime for how long it then stays open
 */
@Validated
@ConfigurationProperties("lifeops.health.sync")
record SyncProperties(
        @DefaultValue("0s") @NotNull Duration interval,

        @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("0.5") double jitter,

        @DefaultValue("30s") @NotNull Duration firstPause,
        @DefaultValue("1h") @NotNull Duration longestPause,
        @DefaultValue("P15Y") @NotNull Period furthestBack,
        @DefaultValue("365") @Min(1) int emptyDays,
        @DefaultValue("10m") @NotNull Duration consentLifetime,
        @DefaultValue("4") @Min(1) int failuresBeforeBreak,
        @DefaultValue("5m") @NotNull Duration breakTime) {

    Pauses pauses() {
        return new Pauses(firstPause, longestPause);
    }
}

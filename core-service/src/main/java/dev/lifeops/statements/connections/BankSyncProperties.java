package dev.lifeops.statements.connections;

import dev.lifeops.shared.Pauses;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patiently services are asked.
 *
 * @param interval between looks for something new
 * @param jitter the part of the interval by which it varies, so that not all ask at the same moment
 * @param firstPause after a failure; each further one in a row doubles it
 * @param longestPause but never more than this
 * @param failuresBeforeBreak after so many failed steps in a row the circuit breaker of a connection opens
 * @param breakTime for how long it then stays open
 * @param pendingGrace how long a pending entry stays that a service does not name any more
 */
@Validated
@ConfigurationProperties("lifeops.banks.sync")
record BankSyncProperties(
        @DefaultValue("6h") @NotNull Duration interval,

        @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("0.5") double jitter,

        @DefaultValue("1m") @NotNull Duration firstPause,
        @DefaultValue("6h") @NotNull Duration longestPause,
        @DefaultValue("4") @Min(1) int failuresBeforeBreak,
        @DefaultValue("10m") @NotNull Duration breakTime,
        @DefaultValue("3d") @NotNull Duration pendingGrace) {

    Pauses pauses() {
        return new Pauses(firstPause, longestPause);
    }
}

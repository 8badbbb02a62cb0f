package dev.lifeops.receipts;

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
 * How patiently receipts are read, and when a person is asked to look.
 *
 * @param attempts after so many readings that went wrong a receipt has failed
 * @param firstPause before the next try; each further one is twice as long
 * @param longestPause but never longer than this, so that the queue drains soon once the worker is back
 * @param confidentFrom a reading less sure than this of merchant, date or total needs a review
 * @param sureFrom a reading as sure as this of each of them may be confirmed with others that are sure
 */
@Validated
@ConfigurationProperties("lifeops.reading")
record ReadingProperties(
        @DefaultValue("3") @Min(1) int attempts,
        @DefaultValue("1s") @NotNull Duration firstPause,
        @DefaultValue("5s") @NotNull Duration longestPause,

        @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("1") double confidentFrom,

        @DefaultValue("0.9") @DecimalMin("0") @DecimalMax("1") double sureFrom) {

    Pauses pauses() {
        return new Pauses(firstPause, longestPause);
    }
}

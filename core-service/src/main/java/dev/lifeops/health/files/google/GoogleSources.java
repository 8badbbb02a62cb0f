package dev.lifeops.health.files.google;

import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Source;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Google's exports declare of themselves. */
@Configuration(proxyBeanMethods = false)
class GoogleSources {

    static final Source FIT = Source.ofFiles(
            "takeout-fit",
            "Google Fit (Takeout)",
            EnumSet.of(
                    Metric.STEPS,
                    Metric.DISTANCE,
                    Metric.TOTAL_ENERGY,
                    Metric.ACTIVE_TIME,
                    Metric.HEART_POINTS,
                    Metric.HEART_RATE,
                    Metric.LOWEST_HEART_RATE,
                    Metric.HIGHEST_HEART_RATE,
                    Metric.WEIGHT,
                    Metric.HEIGHT,
                    Metric.BODY_FAT,
                    Metric.SLEEP),
            true);

    static final Source HEALTH = Source.ofFiles(
            "takeout-google-health",
            "Google Health, formerly Fitbit (Takeout)",
            EnumSet.of(
                    Metric.STEPS,
                    Metric.DISTANCE,
                    Metric.TOTAL_ENERGY,
                    Metric.ACTIVE_ENERGY,
                    Metric.HEART_RATE,
                    Metric.RESTING_HEART_RATE,
                    Metric.HEART_RATE_VARIABILITY,
                    Metric.RESPIRATORY_RATE,
                    Metric.OXYGEN_SATURATION,
                    Metric.WEIGHT,
                    Metric.SLEEP),
            true);

    @Bean
    Source fitTakeout() {
        return FIT;
    }

    @Bean
    Source googleHealthTakeout() {
        return HEALTH;
    }
}

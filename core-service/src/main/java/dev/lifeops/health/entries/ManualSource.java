package dev.lifeops.health.entries;

import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Source;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People are a source, too. */
@Configuration(proxyBeanMethods = false)
class ManualSource {

    @Bean
    Source manual() {
        return Source.ofFiles("manual", "Written down by hand", EnumSet.allOf(Metric.class), false);
    }
}

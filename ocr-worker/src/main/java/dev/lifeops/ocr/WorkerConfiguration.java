package dev.lifeops.ocr;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the worker's parts share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OcrProperties.class)
class WorkerConfiguration {

    /** The system's zone: a receipt carries the date of the place where it was printed. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }
}

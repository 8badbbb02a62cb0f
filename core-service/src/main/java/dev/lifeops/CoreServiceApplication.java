package dev.lifeops;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The core-service as a service of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
// the worker's packages lie below this one, and in standalone on the same class path
@ComponentScan(
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @Filter(type = FilterType.REGEX, pattern = "dev\\.lifeops\\.(ocr|standalone)\\..*")
        })
public class CoreServiceApplication {

    static void main(String[] args) {
        application().run(args);
    }

    /**
     * The service, configured by {@code core-service.yml}, so that it can share a process with the
     * worker.
     */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(CoreServiceApplication.class)
                .properties("spring.config.name=core-service")
                .build();
    }
}

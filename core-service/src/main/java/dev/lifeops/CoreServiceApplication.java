package dev.lifeops;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The core-service as a service of its own. */
@SpringBootApplication
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

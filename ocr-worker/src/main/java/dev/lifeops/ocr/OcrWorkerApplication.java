package dev.lifeops.ocr;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The ocr-worker as a service of its own. */
@SpringBootApplication
public class OcrWorkerApplication {

    static void main(String[] args) {
        application().run(args);
    }

    /**
     * The worker, configured by {@code ocr-worker.yml}, so that it can share a process with
     * core-service.
     */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(OcrWorkerApplication.class)
                .properties("spring.config.name=ocr-worker")
                .build();
    }
}

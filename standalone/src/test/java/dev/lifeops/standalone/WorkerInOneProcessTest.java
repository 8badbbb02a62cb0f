package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.lifeops.ocr.OcrWorkerApplication;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.mock.env.MockEnvironment;

class WorkerInOneProcessTest {

    private static final List<String> OF_CORE_SERVICE = List.of(
            "jdbc",
            "sql",
            "flyway",
            "hibernate",
            "jpa",
            "security",
            "modulith",
            "kagkarlsson",
            "resilience4j",
            "springdoc");

    @Test
    void the_worker_gets_nothing_of_core_services_although_it_is_on_its_class_path() {
        try (var worker = OcrWorkerApplication.application()
                .run("--server.port=0", "--management.server.port=0", "--spring.main.banner-mode=off")) {
            var configurations = Arrays.stream(worker.getBeanDefinitionNames())
                    .filter(name -> name.contains("AutoConfiguration"))
                    .toList();

            assertThat(configurations).isNotEmpty().noneMatch(WorkerInOneProcessTest::isOfCoreService);
            assertThat(worker.getBeanNamesForType(DataSource.class)).isEmpty();
        }
    }

    @Test
    void only_the_worker_is_kept_apart() {
        String[] candidates = {"org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"};

        assertThat(matches("ocr-worker", candidates)).containsExactly(false);
        assertThat(matches("core-service", candidates)).containsExactly(true);
    }

    private static boolean[] matches(String configName, String... candidates) {
        var filter = new WorkerAutoConfiguration();
        filter.setEnvironment(new MockEnvironment().withProperty("spring.config.name", configName));
        return filter.match(candidates, mock(AutoConfigurationMetadata.class));
    }

    private static boolean isOfCoreService(String configuration) {
        return OF_CORE_SERVICE.stream().anyMatch(configuration.toLowerCase(Locale.ROOT)::contains);
    }
}

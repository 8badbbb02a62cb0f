package dev.lifeops.standalone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Gives the worker only the auto-configuration that it has when it runs alone, although it shares a
 * class path with core-service and its database, security and jobs.
 */
final class WorkerAutoConfiguration implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> OF_THE_WORKER = List.of(
            "actuate.",
            "autoconfigure.",
            "health.",
            "http.converter.",
            "jackson.",
            "micrometer.",
            "servlet.",
            "tomcat.",
            "validation.",
            "web.server.",
            "webmvc.");

    private boolean isWorker;

    @Override
    public void setEnvironment(Environment environment) {
        isWorker = "ocr-worker".equals(environment.getProperty("spring.config.name"));
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var matches = new boolean[candidates.length];
        for (var i = 0; i < candidates.length; i++) {
            var candidate = candidates[i];
            matches[i] = !isWorker || candidate == null || isOfTheWorker(candidate);
        }
        return matches;
    }

    private static boolean isOfTheWorker(String candidate) {
        return OF_THE_WORKER.stream().anyMatch(name -> candidate.startsWith("org.springframework.boot." + name));
    }
}

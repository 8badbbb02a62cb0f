package dev.lifeops.standalone;

import dev.lifeops.CoreServiceApplication;
import dev.lifeops.ocr.OcrWorkerApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The worker and core-service, each a Spring context with a configuration of its own. */
final class Services {

    private static final String LOOPBACK = "127.0.0.1";

    private final Ports ports;
    private final Path temporary;
    private final Path keyset;
    private final Database database;
    private final Map<String, Object> wishes;
    private final Deque<ConfigurableApplicationContext> running = new ArrayDeque<>();

    /** The wishes are properties of core-service that go before its own. */
    Services(Ports ports, Home home, Database database, Map<String, Object> wishes) {
        this.ports = ports;
        this.temporary = home.temporary();
        this.keyset = home.keyset();
        this.database = database;
        this.wishes = Map.copyOf(wishes);
    }

    void start() throws IOException {
        start(OcrWorkerApplication.application(), workerProperties());
        var core = CoreServiceApplication.application();
        core.addInitializers(
                context -> context.getBeanFactory().registerSingleton("coreComponents", new CoreComponents()));
        start(core, coreProperties());
    }

    private void start(SpringApplication application, Map<String, Object> properties) {
        var arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        var context = application.run(arguments);
        synchronized (running) {
            running.push(context);
        }
    }

    private Map<String, Object> workerProperties() {
        var properties = properties("worker", ports.worker(), ports.workerManagement());
        properties.put("server.address", LOOPBACK);
        return properties;
    }

    private Map<String, Object> coreProperties() throws IOException {
        var properties = properties("core", ports.api(), ports.management());
        properties.put("lifeops.worker.url", "http://%s:%d".formatted(LOOPBACK, ports.worker()));
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", Database.NAME);
        properties.put("spring.datasource.password", database.password());
        properties.put("lifeops.vault.keyset-file", keyset);
        properties.putAll(wishes);
        return properties;
    }

    private Map<String, Object> properties(String name, int port, int managementPort) {
        var properties = new TreeMap<String, Object>();
        properties.put("server.port", port);
        properties.put("server.tomcat.basedir", temporary.resolve(name));
        properties.put("management.server.port", managementPort);
        properties.put("management.server.address", LOOPBACK);
        properties.put("logging.register-shutdown-hook", false);
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.main.register-shutdown-hook", false);
        return properties;
    }

    /** Stops what is up, core-service first, since it calls the worker. */
    void stop() {
        synchronized (running) {
            running.forEach(ConfigurableApplicationContext::close);
            running.clear();
        }
    }
}

package dev.lifeops;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests a client of the running service. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClients {

    @Bean
    @Lazy // the port is known only when the service listens
    TestClient client(Environment environment, JsonMapper json) {
        return TestClient.at(environment.getRequiredProperty("local.server.port", int.class), json);
    }
}

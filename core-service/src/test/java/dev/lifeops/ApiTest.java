package dev.lifeops;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test over real HTTP on a real PostgreSQL; all such tests share one running service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CoreServiceApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=core-service",
            "management.server.port=0",
            "logging.structured.format.console=",
            // all tests come from one address, and some of them fail to log in on purpose
            "lifeops.identity.throttle.address.free-attempts=100000"
        })
@Import({TestDatabase.class, TestClients.class, Probe.class})
public @interface ApiTest {}

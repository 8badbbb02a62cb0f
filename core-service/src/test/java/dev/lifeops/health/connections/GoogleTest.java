package dev.lifeops.health.connections;

import dev.lifeops.ApiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test over real HTTP beside a Google that does as it is told, a clock that is moved, and little patience all around. */
@ApiTest
@Import(GoogleTestSetup.class)
@TestPropertySource(
        properties = {
            "db-scheduler.polling-interval=100ms",
            "db-scheduler.heartbeat-interval=1s",
            "db-scheduler.shutdown-max-wait=1s",
            "lifeops.google.read-timeout=2s",
            "lifeops.health.calendar.time-zone=Europe/Berlin",
            "lifeops.health.sync.interval=30d",
            "lifeops.health.sync.first-pause=50ms",
            "lifeops.health.sync.longest-pause=200ms",
            "lifeops.health.sync.furthest-back=P20D",
            "lifeops.health.sync.break-time=1s"
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface GoogleTest {}

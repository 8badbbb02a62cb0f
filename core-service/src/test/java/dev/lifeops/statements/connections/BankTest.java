package dev.lifeops.statements.connections;

import dev.lifeops.ApiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test over real HTTP beside services that do as they are told, a clock that is moved, and little patience all around. */
@ApiTest
@Import(BankTestSetup.class)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "db-scheduler.polling-interval=100ms",
            "db-scheduler.heartbeat-interval=1s",
            "db-scheduler.shutdown-max-wait=1s",
            "lifeops.banks.http.read-timeout=5s",
            "lifeops.banks.sync.interval=300d",
            "lifeops.banks.sync.first-pause=50ms",
            "lifeops.banks.sync.longest-pause=200ms",
            "lifeops.banks.sync.break-time=1s",
            "lifeops.banks.simplefin.furthest-back-days=100"
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BankTest {}

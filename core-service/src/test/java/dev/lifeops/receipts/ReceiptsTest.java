package dev.lifeops.receipts;

import dev.lifeops.ApiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test over real HTTP beside a worker that does as it is told, and with little patience all around. */
@ApiTest
@Import(ReceiptsTestSetup.class)
@TestPropertySource(
        properties = {
            "db-scheduler.polling-interval=100ms",
            "db-scheduler.heartbeat-interval=1s",
            "db-scheduler.shutdown-max-wait=1s",
            "lifeops.reading.first-pause=50ms",
            "lifeops.reading.longest-pause=200ms",
            "resilience4j.timelimiter.instances.ocr-worker.timeout-duration=2s",
            "resilience4j.circuitbreaker.instances.ocr-worker.wait-duration-in-open-state=300ms",
            "resilience4j.retry.instances.ocr-worker.wait-duration=20ms"
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReceiptsTest {}

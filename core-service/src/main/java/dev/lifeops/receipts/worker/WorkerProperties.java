package dev.lifeops.receipts.worker;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the worker is and what may be expected of it.
 *
 * @param url its address
 * @param connectTimeout how long a connection may take to come about
 * @param largestAnswer more than that is not read
 */
@Validated
@ConfigurationProperties("lifeops.worker")
record WorkerProperties(
        @DefaultValue("http://127.0.0.1:5000") @NotNull URI url,
        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("8MB") @NotNull DataSize largestAnswer) {}

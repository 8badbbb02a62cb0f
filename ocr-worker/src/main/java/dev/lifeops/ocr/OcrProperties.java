package dev.lifeops.ocr;

import jakarta.validation.constraints.PositiveOrZero;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the worker reads.
 *
 * @param tessdata where to look first for the data of languages
 * @param languages what is recognised when the request does not say; left out, each receipt shows it by itself
 * @param handles how many receipts are read at a time; 0 for as many as there are processors
 * @param patience how long a request waits for its turn
 */
@Validated
@ConfigurationProperties("lifeops.ocr")
record OcrProperties(
        @Nullable Path tessdata,
        @Nullable String languages,
        @DefaultValue("0") @PositiveOrZero int handles,
        @DefaultValue("10s") Duration patience) {

    int readers() {
        return handles > 0 ? handles : Runtime.getRuntime().availableProcessors();
    }
}

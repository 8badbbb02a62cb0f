package dev.lifeops.ocr.parse.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of the tax table. */
public record TaxCandidate(
        @Nullable String code, BigDecimal rate, @Nullable BigDecimal net, BigDecimal amount) {}

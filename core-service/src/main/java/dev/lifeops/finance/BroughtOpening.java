package dev.lifeops.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an account held before its first entry.
 *
 * @param day from which on it did; null where all entries count
 */
public record BroughtOpening(BigDecimal balance, @Nullable LocalDate day) {}

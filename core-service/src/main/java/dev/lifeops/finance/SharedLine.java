package dev.lifeops.finance;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's part of a line that is shared.
 *
 * @param id of the line that is shared
 * @param isItem whether it was bought, and does not only lie beside what was bought
 * @param category of the default tree, which the person's own of that key takes the place of; null where nobody knows
 * @param mirrors the line in the person's own books that it takes off of; null where there is none
 */
public record SharedLine(
        UUID id,
        boolean isItem,
        @Nullable String description,
        BigDecimal amount,
        @Nullable String category,
        @Nullable UUID mirrors) {}

package dev.lifeops.statements.imports;

import dev.lifeops.statements.files.StatementFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry that is there already and that a line may tell of again. */
record KnownEntry(
        UUID id,
        LocalDate bookedOn,
        BigDecimal amount,
        String wording,
        StatementFormat format,
        @Nullable String bankId) {}

package dev.lifeops.statements.matching;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;

/** Whom a bank means by a payee. */
@Schema(name = "PayeeAlias")
record AliasView(
        UUID id,

        @Schema(description = "As the bank writes it, by its letters alone")
        String payee,

        String merchant,
        LocalDate learnedOn) {}

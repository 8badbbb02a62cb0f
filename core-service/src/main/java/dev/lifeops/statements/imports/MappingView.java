package dev.lifeops.statements.imports;

import dev.lifeops.statements.files.CsvMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** How the tables of one bank are read. */
@Schema(name = "RememberedMapping")
record MappingView(
        UUID id,

        @Schema(description = "The headings, by which the bank is known again")
        String signature,

        CsvMapping mapping,
        Instant updatedAt) {}

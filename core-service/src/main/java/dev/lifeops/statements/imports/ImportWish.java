package dev.lifeops.statements.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person says about a file. */
record ImportWish(
        @Schema(description = "The account; none where the number in the file is known from an import before") @Nullable UUID accountId,

        @Schema(description = "Which account of a file that is about several") @Size(max = 64) @Nullable String number,

        @Schema(description = "What the file is called", defaultValue = "") @Size(max = 200) String name) {

    ImportWish {
        name = Objects.requireNonNullElse(name, "");
    }
}

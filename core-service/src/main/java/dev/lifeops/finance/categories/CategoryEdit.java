package dev.lifeops.finance.categories;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A category as a person describes it. */
@Schema(name = "CategoryEdit")
record CategoryEdit(
        @NotBlank @Size(max = 100) String name,

        @Schema(description = "The category it is part of; none at the top") @Nullable UUID parentId) {}

package dev.lifeops.sharing.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A change in a group, with what it was before and after. */
@Schema(name = "GroupChange")
record ChangeView(
        Action action,

        @Schema(description = "The group, member, expense, payment or conversion")
        UUID subjectId,

        @Schema(description = "The member who did it") UUID changedBy,
        String changedByName,
        Instant changedAt,

        @Schema(description = "As it was shown before", implementation = Object.class) @Nullable JsonNode before,

        @Schema(description = "As it was shown afterwards; null once it is gone", implementation = Object.class)
        @Nullable JsonNode after) {}

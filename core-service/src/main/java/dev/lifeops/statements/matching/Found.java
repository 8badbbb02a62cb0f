package dev.lifeops.statements.matching;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a search for matches came to. */
@Schema(name = "MatchesFound")
record Found(
        @Schema(description = "Joined without asking") int joined,
        @Schema(description = "New proposals") int proposed) {}

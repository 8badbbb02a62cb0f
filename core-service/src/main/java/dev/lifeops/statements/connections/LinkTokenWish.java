package dev.lifeops.statements.connections;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For what the page of a service is to be opened. */
record LinkTokenWish(
        @Schema(description = "plaid") @NotBlank @Size(max = 20) String service,

        @Schema(description = "A connection that has to be mended; none to connect a new bank") @Nullable UUID connectionId) {}

package dev.lifeops.statements.connections;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a person gives to connect a bank once more; it writes its token nowhere. */
record ReconnectWish(
        @Schema(description = "A new token") @NotBlank @Size(max = 4000) String token) {

    @Override
    public String toString() {
        return "ReconnectWish";
    }
}

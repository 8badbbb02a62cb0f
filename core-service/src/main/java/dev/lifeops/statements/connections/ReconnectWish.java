package dev.lifeops.statements.connections;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a person gives to connect a bank once more; it writes its token nowhere. */
record ReconnectWish(
        @Schema(description = "A new setup token of SimpleFIN; none for Plaid, once it was mended on Plaid's own page")
        @Size(max = 4000) @Nullable String token) {

    @Override
    public String toString() {
        return "ReconnectWish";
    }
}

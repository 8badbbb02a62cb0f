package dev.lifeops.statements.connections;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a person gives to connect a bank; it writes its token nowhere. */
record ConnectWish(
        @Schema(description = "simplefin or plaid") @NotBlank @Size(max = 20) String service,

        @Schema(description = "The setup token of SimpleFIN or the public token of Plaid; it is good once")
        @NotBlank @Size(max = 4000) String token) {

    @Override
    public String toString() {
        return "ConnectWish[" + service + "]";
    }
}

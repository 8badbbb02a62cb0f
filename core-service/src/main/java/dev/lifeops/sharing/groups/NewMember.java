package dev.lifeops.sharing.groups;

import dev.lifeops.identity.EmailAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody who is to be in a group. */
@Schema(name = "NewGroupMember")
record NewMember(
        @Schema(description = "What the group calls them") @NotBlank @Size(max = 80) String name,

        @Schema(description = "Whoever has the account of this address may accept; none for who needs no account")
        @Nullable EmailAddress email) {}

package dev.lifeops.sharing.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** A group as a person describes it. */
@Schema(name = "GroupEdit")
public record GroupEdit(
        @NotBlank @Size(max = 80) String name,

        @Schema(description = "Kept for its history; nothing new is shared in it", defaultValue = "false")
        Boolean archived) {

    public GroupEdit {
        archived = Objects.requireNonNullElse(archived, false);
    }
}

package dev.lifeops.sharing.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** A group that somebody is invited to. */
@Schema(name = "Invitation")
record InvitationView(
        UUID id,
        String group,

        @Schema(description = "What you are called there") String name,

        @Schema(description = "Who else is in it") List<String> members) {}

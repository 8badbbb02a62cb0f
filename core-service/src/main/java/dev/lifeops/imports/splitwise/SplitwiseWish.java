package dev.lifeops.imports.splitwise;

import dev.lifeops.imports.IdsByName;
import dev.lifeops.imports.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person says about an export of Splitwise. */
record SplitwiseWish(
        @Schema(description = "What the file is called", defaultValue = "") @Size(max = 200) String name,

        @Schema(
                description =
                        "The group of yours that it goes into; the one that an export of it went into before where "
                                + "nothing is said, else a new one")
        @Nullable UUID group,

        @Schema(description = "What a new group is called; as the name of the file says where nothing is said")
        @Size(max = 80) @Nullable String groupName,

        @Schema(
                description = "What the file calls you; whoever is called like you where nothing is said",
                example = "Ada Lovelace")
        @Size(max = 200) @Nullable String me,

        @Schema(
                description = "Who of the file is who in the group, as name=id of a member; who is not said is the "
                        + "member of that name, or a new one",
                example = "Ben=0198f3a0-0000-7000-8000-000000000001")
        @Size(max = 200) List<@Size(max = 300) String> member,

        @Schema(
                description =
                        "Your account that you paid from, and that payments came from or went to; your purse where "
                                + "nothing is said")
        @Nullable UUID account) {

    /** As Splitwise calls its files. */
    private static final Pattern FILE = Pattern.compile("(.+)_\\d{4}-\\d{2}-\\d{2}_export(\\.csv)?");

    private static final String SPLITWISE = "Splitwise";
    static final int LONGEST_NAME = 80;

    SplitwiseWish {
        name = Objects.requireNonNullElse(name, "");
        member = Objects.requireNonNullElse(member, List.of());
    }

    String nameOfGroup() {
        if (groupName != null && !groupName.isBlank()) {
            return groupName.strip();
        }
        var file = FILE.matcher(name);
        var told = file.matches() ? file.group(1).replace('-', ' ').strip() : "";
        return told.isEmpty() ? SPLITWISE : Texts.cut(told, LONGEST_NAME);
    }

    /** Members of the group by their names in the file. */
    Map<String, UUID> members() {
        return IdsByName.of(member, SplitwiseProblems::unknownMember);
    }
}

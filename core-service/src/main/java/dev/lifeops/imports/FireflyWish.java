package dev.lifeops.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a person says about an export of Firefly III. */
record FireflyWish(
        @Schema(description = "What the file is called", defaultValue = "") @Size(max = 200) String name,

        @Schema(
                description =
                        "Which account of Firefly is which one of yours, as name=id; what is not said goes to the "
                                + "account of that name and currency, or a new one",
                example = "Checking=0198f3a0-0000-7000-8000-000000000001")
        @Size(max = 100) List<@Size(max = 300) String> account) {

    FireflyWish {
        name = Objects.requireNonNullElse(name, "");
        account = Objects.requireNonNullElse(account, List.of());
    }

    /** Accounts here by their names there. */
    Map<String, UUID> accounts() {
        return IdsByName.of(account, ImportProblems::unknownAccount);
    }
}

package dev.lifeops.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a person says about an export of Firefly III. */
record FireflyWish(
        @Schema(description = "What the file is called", defaultValue = "") @Size(max = 200) String name,

        @Schema(
                description =
                        "Which account of Firefly is which one of yours, as name=id; what is not said goes to the "
                                + "account of that name and currency, or a new one",
                example = "Checking=0198f3a0-0000-7000-8000-000000000001")
        @Size(max = 100) List<@Size(max = 300) String> account) {

    private static final Pattern AFTER_ID = Pattern.compile("(?<=[0-9a-fA-F-]{36}),");

    FireflyWish {
        name = Objects.requireNonNullElse(name, "");
        account = Objects.requireNonNullElse(account, List.of());
    }

    /** Accounts here by their names there, which may hold commas, at which a list is parted that came as one text. */
    Map<String, UUID> accounts() {
        var accounts = new HashMap<String, UUID>();
        if (account.isEmpty()) {
            return accounts;
        }
        for (var wish : AFTER_ID.split(String.join(",", account), -1)) {
            var parted = wish.lastIndexOf('=');
            if (parted < 1) {
                throw ImportProblems.unknownAccount(wish);
            }
            accounts.put(wish.substring(0, parted).strip(), id(wish, parted));
        }
        return accounts;
    }

    private static UUID id(String wish, int parted) {
        try {
            return UUID.fromString(wish.substring(parted + 1).strip());
        } catch (IllegalArgumentException _) {
            throw ImportProblems.unknownAccount(wish);
        }
    }
}

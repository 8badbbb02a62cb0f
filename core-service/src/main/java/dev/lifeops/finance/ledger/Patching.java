package dev.lifeops.finance.ledger;

import dev.lifeops.shared.MergePatch;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Applies a person's patch to an entry, and lets follow what follows from it. */
@Component
class Patching {

    private final MergePatch patches;

    Patching(MergePatch patches) {
        this.patches = patches;
    }

    TransactionEdit apply(JsonNode patch, TransactionEdit current) {
        return onlyLineFollows(patch, otherAmountsFollow(patch, patches.apply(patch, current)));
    }

    /** What was reckoned from another amount or for another account is reckoned anew. */
    private static TransactionEdit otherAmountsFollow(JsonNode patch, TransactionEdit edit) {
        var account = names(patch, "amount", "currency", "accountId") && !patch.has("accountAmount");
        var to = names(patch, "amount", "currency", "accountId", "toAccountId", "kind") && !patch.has("toAmount");
        return edit.with(account ? null : edit.accountAmount(), to ? null : edit.toAmount());
    }

    private static TransactionEdit onlyLineFollows(JsonNode patch, TransactionEdit edit) {
        return names(patch, "amount") && !patch.has("lines") && edit.lines().size() == 1
                ? edit.with(List.of(worth(edit.lines().getFirst(), edit.amount())))
                : edit;
    }

    private static LineEdit worth(LineEdit line, BigDecimal amount) {
        return LineEdit.of(line.line().worth(amount));
    }

    private static boolean names(JsonNode patch, String... fields) {
        return Stream.of(fields).anyMatch(patch::has);
    }
}

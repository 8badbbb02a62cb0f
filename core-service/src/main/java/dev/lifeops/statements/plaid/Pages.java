package dev.lifeops.statements.plaid;

import dev.lifeops.statements.banks.RemoteEntry;
import dev.lifeops.statements.banks.Sanitised;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** All pages of an answer, as if they were one. */
final class Pages {

    private static final int MOST_WARNINGS = 20;

    private final Map<String, RemoteEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> currencies = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final List<String> warnings = new ArrayList<>();

    void add(JsonNode page) {
        page.path("accounts")
                .forEach(it ->
                        currencies.put(it.path("account_id").asString(""), PlaidAnswers.currency(it.path("balances"))));
        page.path("added").forEach(this::entry);
        page.path("modified").forEach(this::entry);
        page.path("removed").forEach(it -> {
            var id = it.path("transaction_id").asString("");
            entries.remove(id);
            removed.add(id);
        });
    }

    /** What cannot be read, or is in another currency than its account, is told as a warning and stops nothing else. */
    private void entry(JsonNode transaction) {
        var told = PlaidAnswers.currency(transaction);
        var own = currencies.getOrDefault(transaction.path("account_id").asString(""), told);
        PlaidAnswers.entry(transaction)
                .filter(_ -> told.equals(own))
                .ifPresentOrElse(
                        entry -> {
                            removed.remove(entry.id());
                            entries.put(entry.id(), entry);
                        },
                        () -> warn(transaction));
    }

    private void warn(JsonNode transaction) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add("An entry could not be read: "
                    + Sanitised.text(transaction.path("transaction_id").asString("")));
        }
    }

    List<RemoteEntry> entries() {
        return List.copyOf(entries.values());
    }

    Set<String> removed() {
        return removed;
    }

    List<String> warnings() {
        return warnings;
    }
}

package dev.lifeops.statements.simplefin;

import dev.lifeops.statements.banks.BankTrouble.AccessLost;
import dev.lifeops.statements.banks.BankTrouble.Unavailable;
import dev.lifeops.statements.banks.Decimals;
import dev.lifeops.statements.banks.Overview;
import dev.lifeops.statements.banks.RemoteAccount;
import dev.lifeops.statements.banks.RemoteEntry;
import dev.lifeops.statements.banks.Sanitised;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a server says of all accounts; of both versions of the protocol. */
final class AccountSet {

    private static final int MOST_WARNINGS = 20;

    private final JsonNode root;
    private final Map<String, JsonNode> accounts = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> failed = new HashSet<>();

    private AccountSet(JsonNode root) {
        this.root = root;
    }

    static AccountSet of(JsonNode root) {
        if (!root.path("accounts").isArray()) {
            throw new Unavailable("The server answered something else than accounts.");
        }
        var set = new AccountSet(root);
        set.nameAccounts();
        root.path("errlist").forEach(set::error);
        root.path("errors").forEach(it -> set.warn(it.asString("")));
        return set;
    }

    /** Ids are unique within a bank; where two banks use the same, it is told apart by the bank. */
    private void nameAccounts() {
        var times = new HashMap<String, Integer>();
        root.path("accounts").forEach(it -> times.merge(it.path("id").asString(""), 1, Integer::sum));
        root.path("accounts").forEach(it -> {
            var id = it.path("id").asString("");
            var isAlone = Objects.equals(times.get(id), 1);
            accounts.put(isAlone ? id : it.path("conn_id").asString("") + "/" + id, it);
        });
        accounts.remove("");
    }

    private void error(JsonNode error) {
        var code = error.path("code").asString("gen.");
        var message = error.path("msg").asString(error.path("message").asString(code));
        if (code.equals("gen.auth")) {
            throw new AccessLost(
                    "ACCESS_REVOKED", "SimpleFIN gives no access any more: connect again with a new setup token.");
        }
        warn(message);
        accounts.forEach((id, account) -> {
            if (concerns(error, account)) {
                failed.add(id);
            }
        });
    }

    /** One that names nothing may be about everything. */
    private static boolean concerns(JsonNode error, JsonNode account) {
        var ofAccount = error.path("account_id").asString("");
        var ofBank = error.path("conn_id").asString("");
        if (!ofAccount.isEmpty()) {
            return ofAccount.equals(account.path("id").asString(""));
        }
        return ofBank.isEmpty() || ofBank.equals(account.path("conn_id").asString(""));
    }

    private void warn(String message) {
        var text = Sanitised.text(message);
        if (!text.isEmpty() && !warnings.contains(text) && warnings.size() < MOST_WARNINGS) {
            warnings.add(text);
        }
    }

    Overview overview() {
        var remote = accounts.entrySet().stream()
                .map(it -> account(it.getKey(), it.getValue()))
                .toList();
        var banks = accounts.values().stream().map(this::bank).distinct().collect(Collectors.joining(", "));
        return new Overview(banks.isEmpty() ? "SimpleFIN" : Sanitised.text(banks), remote, List.copyOf(warnings));
    }

    private RemoteAccount account(String id, JsonNode account) {
        var balance = Decimals.read(account.path("balance")).orElse(null);
        var told = Values.day(account.path("balance-date")).orElse(null);
        return new RemoteAccount(
                id,
                Sanitised.text(bank(account) + " " + account.path("name").asString("")),
                Sanitised.text(account.path("currency").asString("")),
                told == null ? null : balance,
                balance == null ? null : told);
    }

    private String bank(JsonNode account) {
        var id = account.path("conn_id").asString("");
        for (var connection : root.path("connections")) {
            if (connection.path("conn_id").asString("").equals(id) && !id.isEmpty()) {
                return connection.path("name").asString("");
            }
        }
        return account.path("org")
                .path("name")
                .asString(account.path("conn_name").asString(""));
    }

    /** What cannot be read is told as a warning and stops nothing else. */
    List<RemoteEntry> entries() {
        var entries = new ArrayList<RemoteEntry>();
        accounts.forEach((id, account) -> account.path("transactions")
                .forEach(it -> Values.entry(id, it)
                        .ifPresentOrElse(
                                entries::add,
                                () -> warn("An entry of %s could not be read: %s"
                                        .formatted(account.path("name").asString(id), it.path("id"))))));
        return entries;
    }

    /** The accounts of which all was told, as far as the server says; the old errors do not say which they mean. */
    Set<String> whole() {
        if (!root.path("errors").isEmpty() && root.path("errlist").isMissingNode()) {
            return Set.of();
        }
        var whole = new HashSet<>(accounts.keySet());
        whole.removeAll(failed);
        return whole;
    }
}

package dev.lifeops.statements.plaid;

import dev.lifeops.statements.banks.Decimals;
import dev.lifeops.statements.banks.Overview;
import dev.lifeops.statements.banks.RemoteAccount;
import dev.lifeops.statements.banks.RemoteEntry;
import dev.lifeops.statements.banks.Sanitised;
import dev.lifeops.statements.files.Wording;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads accounts and transactions. */
final class PlaidAnswers {

    /** What is owed is told above zero. */
    private static final Set<String> DEBTS = Set.of("credit", "loan");

    private PlaidAnswers() {}

    static Overview overview(JsonNode answer, LocalDate today) {
        var accounts = new ArrayList<RemoteAccount>();
        answer.path("accounts").forEach(it -> account(it, today).ifPresent(accounts::add));
        return new Overview(
                Sanitised.text(answer.path("item").path("institution_name").asString("")), accounts, List.of());
    }

    private static Optional<RemoteAccount> account(JsonNode account, LocalDate today) {
        var id = account.path("account_id").asString("");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var balances = account.path("balances");
        var balance = Decimals.read(balances.path("current"))
                .map(it -> DEBTS.contains(account.path("type").asString("")) ? it.negate() : it)
                .orElse(null);
        var mask = account.path("mask").asString("");
        var name = account.path("name").asString("") + (mask.isEmpty() ? "" : " *" + mask);
        return Optional.of(new RemoteAccount(
                id, Sanitised.text(name), currency(balances), balance, balance == null ? null : today));
    }

    static String currency(JsonNode told) {
        return Sanitised.text(told.path("iso_currency_code")
                .asString(told.path("unofficial_currency_code").asString("")));
    }

    /** Plaid tells above zero what went out. */
    static Optional<RemoteEntry> entry(JsonNode transaction) {
        var id = transaction.path("transaction_id").asString("");
        var day = day(transaction.path("date").asString(""));
        var amount = Decimals.read(transaction.path("amount")).map(BigDecimal::negate);
        if (id.isEmpty() || day.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RemoteEntry(
                transaction.path("account_id").asString(""),
                id,
                text(transaction, "pending_transaction_id"),
                transaction.path("pending").asBoolean(false),
                day.get(),
                amount.get(),
                wording(transaction)));
    }

    private static Wording wording(JsonNode transaction) {
        var original = text(transaction, "original_description");
        return Wording.of(
                text(transaction, "merchant_name"), original == null ? text(transaction, "name") : original, null);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        var text = node.path(name).asString("");
        return text.isBlank() ? null : text;
    }
}

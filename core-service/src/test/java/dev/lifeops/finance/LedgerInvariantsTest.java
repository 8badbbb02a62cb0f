package dev.lifeops.finance;

import static dev.lifeops.finance.Money.ACCOUNTS;
import static dev.lifeops.finance.Money.TRANSACTIONS;
import static dev.lifeops.finance.Money.account;
import static dev.lifeops.finance.Money.ifMatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whatever people do, in whatever order, these hold. The seed of a failure is the parameter of its test. */
@ApiTest
class LedgerInvariantsTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    /** Of a coin as small as any. */
    private static final String CURRENCY = "CLF";

    private static final List<String> KINDS = List.of("EXPENSE", "INCOME", "REFUND", "TRANSFER");

    private final TestClient client;

    @Autowired
    LedgerInvariantsTest(TestClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void lines_add_up_balances_are_the_sum_of_entries_and_transfers_net_to_zero(long seed) {
        var dice = new SplittableRandom(seed);
        var ada = client.signedIn();
        var accounts = List.of(
                account(ada, "A", "BANK", CURRENCY, "100.00"),
                account(ada, "B", "CASH", CURRENCY, "0"),
                account(ada, "C", "SAVINGS", CURRENCY, "-12.3456"));
        var transactions = new ArrayList<TestAnswer>();
        for (var step = 0; step < 30; step++) {
            if (transactions.isEmpty() || dice.nextInt(3) > 0) {
                transactions.add(ada.post(TRANSACTIONS, entry(dice, accounts)).is(201));
            } else {
                change(ada, dice, accounts, transactions);
            }
        }

        var shown = transactions.stream()
                .map(it -> ada.get(Money.path(it)).is(200).body())
                .toList();
        assertThat(shown).allSatisfy(it -> assertThat(sumOfLines(it)).isEqualByComparingTo(amount(it, "amount")));
        var total = BigDecimal.ZERO;
        for (var account : accounts) {
            var shownAccount = ada.get(ACCOUNTS + "/" + account).is(200).body();
            var sum = shown.stream()
                    .map(it -> changeOf(account, it))
                    .reduce(amount(shownAccount, "openingBalance"), BigDecimal::add);
            assertThat(amount(shownAccount, "balance")).as(account).isEqualByComparingTo(sum);
            total = total.add(amount(shownAccount, "balance"));
        }
        var withoutTransfers = shown.stream()
                .filter(it -> !kind(it).equals("TRANSFER"))
                .map(it -> signed(it, "amount"))
                .reduce(new BigDecimal("87.6544"), BigDecimal::add);
        assertThat(total).isEqualByComparingTo(withoutTransfers);
    }

    private static void change(
            TestClient ada, SplittableRandom dice, List<String> accounts, List<TestAnswer> transactions) {
        var at = dice.nextInt(transactions.size());
        var old = transactions.get(at);
        if (dice.nextInt(4) == 0) {
            ada.delete(Money.path(old)).is(204);
            transactions.remove(at);
        } else {
            var patch = new HashMap<>(entry(dice, accounts));
            patch.putIfAbsent("toAccountId", null);
            transactions.set(at, ada.patch(Money.path(old), patch, ifMatch(old)).is(200));
        }
    }

    private static Map<String, Object> entry(SplittableRandom dice, List<String> accounts) {
        var kind = KINDS.get(dice.nextInt(KINDS.size()));
        var from = dice.nextInt(accounts.size());
        var lines = IntStream.rangeClosed(0, dice.nextInt(5))
                .mapToObj(it -> BigDecimal.valueOf(dice.nextInt(it == 0 ? 0 : -1_000, 1_000_000), dice.nextInt(2, 5)))
                .toList();
        var amount = lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (amount.signum() < 0) {
            return entry(dice, accounts);
        }
        var entry = new HashMap<String, Object>(Map.of(
                "kind",
                kind,
                "bookedOn",
                BEGIN.plusDays(dice.nextInt(90)).toString(),
                "accountId",
                accounts.get(from),
                "currency",
                CURRENCY,
                "amount",
                amount.toPlainString(),
                "lines",
                lines.stream().map(it -> Map.of("amount", it.toPlainString())).toList()));
        if (kind.equals("TRANSFER")) {
            entry.put("toAccountId", accounts.get((from + 1) % accounts.size()));
        }
        return entry;
    }

    private static BigDecimal changeOf(String account, JsonNode transaction) {
        var left = transaction.path("accountId").asString().equals(account)
                ? signed(transaction, "accountAmount")
                : BigDecimal.ZERO;
        return transaction.path("toAccountId").asString("").equals(account)
                ? left.add(amount(transaction, "toAmount"))
                : left;
    }

    private static BigDecimal signed(JsonNode transaction, String field) {
        var amount = amount(transaction, field);
        return List.of("INCOME", "REFUND").contains(kind(transaction)) ? amount : amount.negate();
    }

    private static String kind(JsonNode transaction) {
        return transaction.path("kind").asString();
    }

    private static BigDecimal sumOfLines(JsonNode transaction) {
        return transaction
                .path("lines")
                .valueStream()
                .map(it -> amount(it, "amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asString());
    }
}

package dev.lifeops.finance.budgets;

import static dev.lifeops.finance.budgets.Budgeting.TRANSACTIONS;
import static dev.lifeops.finance.budgets.Budgeting.entry;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Ada pays the landlord each month, for her and for Dan, who has no account. The next payment is due today. */
record Flat(TestClient ada, LocalDate today, String group) {

    private static final int MONTHS = 6;

    static Flat of(TestClient ada, LocalDate today) {
        var group = ada.post("/api/v1/groups", Map.of("name", "Flat")).is(201).field("id");
        ada.post("/api/v1/groups/" + group + "/members", Map.of("name", "Dan")).is(201);
        return new Flat(ada, today, group);
    }

    /** What was paid in the past months, the latest first. */
    List<TestAnswer> paid(String currency, Map<String, String> amountsByCategory) {
        var account = Budgeting.account(ada, "At the bank", currency);
        var total = amountsByCategory.values().stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        var lines = amountsByCategory.entrySet().stream()
                .map(line -> Map.of("categoryId", line.getKey(), "amount", line.getValue()))
                .toList();
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> {
                    var rent = new HashMap<>(
                            entry("EXPENSE", today.minusMonths(month), total.toPlainString(), currency, ""));
                    rent.putAll(Map.of("merchant", "Landlord", "accountId", account, "lines", lines));
                    return ada.post(TRANSACTIONS, rent).is(201);
                })
                .toList();
    }

    /** Each bears half of it. */
    void share(TestAnswer payment) {
        split(Map.of("transactionId", payment.field("id")));
    }

    /** Each bears half of that line, and Ada the rest. */
    void shareLine(TestAnswer payment, String category) {
        var line = payment.body()
                .path("lines")
                .valueStream()
                .filter(it -> it.path("categoryId").asString().equals(category))
                .findFirst()
                .orElseThrow();
        split(Map.of(
                "transactionId",
                payment.field("id"),
                "lines",
                List.of(Map.of("lineId", line.path("id").asString(), "split", Map.of()))));
    }

    private void split(Map<String, Object> wish) {
        ada.post("/api/v1/groups/" + group + "/expenses/split", wish).is(201);
    }

    /** Waits until what comes back is found. */
    Flat found() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ada.get("/api/v1/recurring")
                                .is(200)
                                .body()
                                .path("items")
                                .size()
                        == 1);
        return this;
    }
}

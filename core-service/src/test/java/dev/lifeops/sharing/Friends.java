package dev.lifeops.sharing;

import dev.lifeops.TestAnswer;
import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** A group of people over HTTP: Ada, who opened it, and others with an account or without. */
final class Friends {

    static final String GROUPS = "/api/v1/groups";
    static final String TRANSACTIONS = "/api/v1/transactions";

    private final String path;
    private final Map<String, TestClient> people = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    private Friends(String path, TestClient ada) {
        this.path = path;
        people.put("Ada Lovelace", ada);
    }

    /** Names in lower case have no account. */
    static Friends of(TestClient nobody, String... names) {
        var ada = nobody.signedIn();
        var group = ada.post(GROUPS, Map.of("name", "Friends")).is(201);
        var friends = new Friends(GROUPS + "/" + group.field("id"), ada);
        friends.learn(group);
        for (var name : names) {
            friends.add(name, nobody);
        }
        return friends;
    }

    private void add(String name, TestClient nobody) {
        if (Character.isLowerCase(name.charAt(0))) {
            learn(ada().post(path + "/members", Map.of("name", name)).is(201));
            return;
        }
        var person = nobody.signedIn();
        learn(ada().post(path + "/members", Map.of("name", name, "email", person.email()))
                .is(201));
        person.post(GROUPS + "/invitations/" + ids.get(name) + "/accept", null).is(200);
        people.put(name, person);
    }

    private void learn(TestAnswer group) {
        members(group)
                .forEach(member -> ids.put(
                        member.path("name").asString(), member.path("id").asString()));
    }

    static List<JsonNode> members(TestAnswer group) {
        return group.body().path("members").valueStream().toList();
    }

    String path() {
        return path;
    }

    TestClient ada() {
        return Objects.requireNonNull(people.get("Ada Lovelace"));
    }

    TestClient person(String name) {
        return Objects.requireNonNull(people.get(name));
    }

    String id(String name) {
        return Objects.requireNonNull(ids.get(name));
    }

    String me() {
        return id("Ada Lovelace");
    }

    String nameOf(JsonNode id) {
        return ids.entrySet().stream()
                .filter(it -> it.getValue().equals(id.asString()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** An expense of a person on their purse. */
    static TestAnswer book(TestClient person, String merchant, String amount, String lines) {
        return person.post(TRANSACTIONS, """
                        {"bookedOn": "2026-03-02", "merchant": "%s", "currency": "EUR", "amount": "%s", "lines": [%s]}
                        """.formatted(merchant, amount, lines)).is(201);
    }

    static String line(String description, String amount, String more) {
        return "{\"description\": \"%s\", \"amount\": \"%s\"%s}".formatted(description, amount, more);
    }

    static String lineOf(TestAnswer transaction, int at) {
        return transaction.body().path("lines").path(at).path("id").asString();
    }

    TestAnswer split(TestAnswer transaction, String more) {
        return ada().post(
                        path + "/expenses/split",
                        "{\"transactionId\": \"%s\"%s}".formatted(transaction.field("id"), more));
    }

    /** What is said of a split: a method, and names with values. */
    String among(String method, String... parts) {
        var listed = new ArrayList<String>();
        for (var part : parts) {
            var words = part.split("=", -1);
            listed.add("{\"memberId\": \"%s\"%s}"
                    .formatted(id(words[0]), words.length == 1 ? "" : ", \"value\": \"" + words[1] + "\""));
        }
        return "{\"method\": \"%s\", \"parts\": [%s]}".formatted(method, String.join(", ", listed));
    }

    /** Who bears what, by name. */
    Map<String, String> shares(JsonNode shown) {
        var shares = new HashMap<String, String>();
        shown.path("shares")
                .forEach(share -> shares.put(
                        nameOf(share.path("memberId")), share.path("amount").asString()));
        return shares;
    }

    /** What the group owes each member in a currency, by name; those who are settled are left out. */
    Map<String, String> balances(String currency) {
        var balances = new HashMap<String, String>();
        members(ada().get(path).is(200))
                .forEach(member -> member.path("balances")
                        .valueStream()
                        .filter(it -> it.path("currency").asString().equals(currency))
                        .forEach(it -> balances.put(
                                member.path("name").asString(),
                                it.path("amount").asString())));
        return balances;
    }

    /** What the account of the group holds in somebody's books; nothing where there is none. */
    static String owed(TestClient person, String currency) {
        return person.get("/api/v1/accounts?size=200")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .filter(it -> it.path("type").asString().equals("SHARED")
                        && it.path("currency").asString().equals(currency))
                .map(it -> it.path("balance").asString())
                .findFirst()
                .orElse("0.00");
    }

    /** What somebody spent in all, by their report. */
    static BigDecimal spent(TestClient person) {
        return spent(person, "");
    }

    static BigDecimal spent(TestClient person, String query) {
        return new BigDecimal(person.get("/api/v1/reports/sums?by=MONTH&from=2026-01-01&to=2026-12-31" + query)
                .is(200)
                .body()
                .at("/totals/0/amount")
                .asString("0"));
    }

    static Map<String, String> ifMatch(TestAnswer answer) {
        return Map.of("If-Match", Objects.requireNonNull(answer.header("ETag")));
    }
}

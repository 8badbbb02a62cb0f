package dev.lifeops.imports;

import static dev.lifeops.imports.Firefly.IMPORTS;
import static dev.lifeops.imports.Firefly.items;

import dev.lifeops.TestClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Exports of made-up groups of Splitwise, and what tests do with them again and again. */
final class Splitwise {

    static final String SPLITWISE = IMPORTS + "/splitwise";
    static final String PREVIEWS = SPLITWISE + "/previews";
    static final String GROUPS = "/api/v1/groups";

    /** A dinner for three, a taxi that another paid, and some of it settled. */
    static final String[] TRIP = {
        "2026-03-01,Dinner,Dining out,90.00,EUR,60.00,-30.00,-30.00",
        "2026-03-02,Taxi to the station,Taxi,45.00,EUR,-15.00,30.00,-15.00",
        "2026-03-04,Cleo paid Ada L.,Payment,30.00,EUR,-30.00,0.00,30.00"
    };

    private Splitwise() {}

    /** Of Ada, Ben and Cleo. */
    static String trip(String... lines) {
        return export("Ada Lovelace,Ben,Cleo", lines);
    }

    /** With what everybody is owed at its end, as Splitwise reckons it. */
    static String export(String people, String... lines) {
        var totals = new LinkedHashMap<String, BigDecimal[]>();
        for (var line : lines) {
            var fields = line.replaceAll("\"[^\"]*\"", "text").split(",", -1);
            var sums = totals.computeIfAbsent(fields[4], _ -> nothing(fields.length - 5));
            for (var person = 5; person < fields.length; person++) {
                sums[person - 5] = sums[person - 5].add(new BigDecimal(fields[person]));
            }
        }
        var all = new ArrayList<>(List.of("Date,Description,Category,Cost,Currency," + people, ""));
        all.addAll(List.of(lines));
        all.add("");
        totals.forEach((currency, sums) -> all.add(total(currency, sums)));
        return String.join("\n", all) + "\n";
    }

    static String total(String currency, BigDecimal... sums) {
        return "2026-09-30,Total balance, , ,%s,%s"
                .formatted(
                        currency,
                        String.join(
                                ",",
                                Arrays.stream(sums)
                                        .map(BigDecimal::toPlainString)
                                        .toList()));
    }

    private static BigDecimal[] nothing(int people) {
        var sums = new BigDecimal[people];
        Arrays.fill(sums, new BigDecimal("0.00"));
        return sums;
    }

    /** The path of the only group. */
    static String group(TestClient person) {
        var groups = items(person, GROUPS);
        if (groups.size() != 1) {
            throw new AssertionError(groups.size() + " groups instead of one");
        }
        return GROUPS + "/" + groups.getFirst().path("id").asString();
    }

    static List<JsonNode> members(TestClient person, String group) {
        return person.get(group).is(200).body().path("members").valueStream().toList();
    }

    static String member(TestClient person, String group, String name) {
        return members(person, group).stream()
                .filter(it -> it.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    /** What the group owes in all currencies, by name; those who are settled are left out. */
    static Map<String, String> balances(TestClient person, String group) {
        var balances = new TreeMap<String, String>();
        members(person, group)
                .forEach(member -> member.path("balances")
                        .forEach(it -> balances.put(
                                member.path("name").asString() + " "
                                        + it.path("currency").asString(),
                                it.path("amount").asString())));
        return balances;
    }

    /** The latest day first: what it was, who paid, and who bears what. */
    static List<String> expenses(TestClient person, String group) {
        var names = names(person, group);
        return items(person, group + "/expenses?size=200").stream()
                .map(it -> "%s %s %s %s by %s:%s"
                        .formatted(
                                it.path("bookedOn").asString(),
                                it.path("merchant").asString(),
                                it.path("amount").asString(),
                                it.path("currency").asString(),
                                names.get(it.path("paidBy").asString()),
                                shares(it, names)))
                .toList();
    }

    private static String shares(JsonNode expense, Map<String, String> names) {
        var shares = new StringBuilder();
        expense.path("shares")
                .forEach(it -> shares.append(' ')
                        .append(names.get(it.path("memberId").asString()))
                        .append(' ')
                        .append(it.path("amount").asString()));
        return shares.toString();
    }

    static List<String> payments(TestClient person, String group) {
        var names = names(person, group);
        return items(person, group + "/payments?size=200").stream()
                .map(it -> "%s %s gave %s %s %s"
                        .formatted(
                                it.path("paidOn").asString(),
                                names.get(it.path("from").asString()),
                                names.get(it.path("to").asString()),
                                it.path("amount").asString(),
                                it.path("currency").asString()))
                .toList();
    }

    private static Map<String, String> names(TestClient person, String group) {
        var names = new TreeMap<String, String>();
        members(person, group)
                .forEach(it ->
                        names.put(it.path("id").asString(), it.path("name").asString()));
        return names;
    }

    /** What somebody spent in a currency, by their report. */
    static BigDecimal spent(TestClient person, String currency) {
        return person.get("/api/v1/reports/sums?by=MONTH&from=2020-01-01&to=2026-12-31&currencies=EACH")
                .is(200)
                .body()
                .path("totals")
                .valueStream()
                .filter(it -> it.path("currency").asString().equals(currency))
                .map(it -> new BigDecimal(it.path("amount").asString()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}

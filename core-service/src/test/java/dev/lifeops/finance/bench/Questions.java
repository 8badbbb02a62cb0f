package dev.lifeops.finance.bench;

import dev.lifeops.TestClient;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What people ask of their books, as paths of the API. */
final class Questions {

    private static final String API = "/api/v1/";

    private final TestClient person;
    private final LocalDate today;
    private final LocalDate begin;
    private final List<String> paths = new ArrayList<>();

    Questions(TestClient person, LocalDate today, LocalDate begin) {
        this.person = person;
        this.today = today;
        this.begin = begin;
    }

    List<String> paths() {
        lists();
        plans();
        List.of(month(), year(), span(begin)).forEach(this::reports);
        narrower(year());
        narrower(span(begin));
        prices(year());
        prices(span(begin));
        ask("prices/inflation");
        ask("prices/inflation?from=" + YearMonth.from(today).minusMonths(59));
        return paths;
    }

    private void lists() {
        ask("transactions?size=50");
        ask("transactions?size=50&page=200");
        ask("transactions?" + year());
        ask("transactions?q=alpine%20coffee");
        ask("transactions?q=market&" + year());
        ask("transactions?kind=REFUND");
        ask("transactions?tag=tag%20a");
        ask("transactions?accountId=" + account());
        ask("transactions?categoryId=" + category("coffee"));
        ask("transactions?categoryId=" + category("groceries"));
        ask("transactions?kind=EXPENSE&tag=tag%20b&q=market&" + year());
        ask("accounts");
        ask("accounts?on=" + today.minusYears(5));
        ask("accounts/worth");
        ask("accounts/" + account() + "/balances?by=MONTH&from=" + begin + "&to=" + today);
        ask("accounts/" + account() + "/balances?by=DAY&from=" + today.minusDays(90) + "&to=" + today);
        ask("categories?size=200");
        ask("rules");
        ask("lessons");
        ask("item-names");
        ask("receipts?size=50");
        ask("receipts?q=golden%20tea");
        ask("receipts?status=CONFIRMED&page=20");
    }

    private void plans() {
        var month = YearMonth.from(today);
        ask("budgets");
        ask("budgets/months");
        ask("budgets/months/" + month.minusMonths(20));
        ask("budgets/months/" + month.minusMonths(1) + "/lines");
        ask("goals");
        ask("recurring");
        ask("recurring/expected?to=" + today.plusDays(60));
        ask("reports/cash-flow");
        ask("reports/cash-flow?from=" + YearMonth.from(begin));
        ask("reports/net-worth?by=MONTH");
        ask("reports/net-worth?by=DAY&from=" + today.minusYears(1));
        ask("reports/net-worth?by=MONTH&from=" + begin);
    }

    private void reports(String span) {
        for (var by : List.of("CATEGORY", "MERCHANT", "ITEM", "TAG", "ACCOUNT", "MONTH")) {
            ask("reports/sums?by=" + by + "&" + span);
        }
        ask("reports/year-on-year?by=CATEGORY&" + span);
        ask("reports/lines?" + span);
    }

    private void narrower(String span) {
        ask("reports/sums?by=ITEM&merchant=Market%20aa&" + span);
        ask("reports/sums?by=MONTH&item=" + priced("item") + "&" + span);
        ask("reports/sums?by=MERCHANT&categoryId=" + category("food") + "&" + span);
        ask("reports/sums?by=CATEGORY&accountId=" + account() + "&" + span);
        ask("reports/sums?by=MONTH&tag=tag%20a&" + span);
        ask("reports/sums?by=CATEGORY&currencies=EACH&" + span);
        ask("reports/sums?by=MONTH&kind=INCOME&" + span);
    }

    private void prices(String span) {
        ask("prices/items?" + span);
        ask("prices/items/" + priced("item") + "?unit=" + priced("unit") + "&" + span);
        ask("prices/basket?" + span);
        ask("prices/shops?" + span);
    }

    private void ask(String path) {
        paths.add(API + path);
    }

    private String month() {
        return span(today.withDayOfMonth(1));
    }

    private String year() {
        return span(today.minusYears(1).plusDays(1));
    }

    private String span(LocalDate from) {
        return "from=" + from + "&to=" + today;
    }

    private String account() {
        return found(API + "accounts", "name", "Card");
    }

    private String category(String key) {
        return found(API + "categories?size=200", "key", key);
    }

    /** What most was spent on in the last year. */
    private String priced(String field) {
        return person.get(API + "prices/items?limit=1&" + year())
                .is(200)
                .body()
                .at("/items/0/" + field)
                .asString()
                .replace(" ", "%20");
    }

    private String found(String path, String field, String value) {
        return person.get(path)
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .filter(it -> it.path(field).asString("").equals(value))
                .map(it -> it.path("id").asString())
                .findFirst()
                .orElseThrow();
    }
}

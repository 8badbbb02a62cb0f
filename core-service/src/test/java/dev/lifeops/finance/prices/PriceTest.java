package dev.lifeops.finance.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeops.ApiTest;
import dev.lifeops.TestClient;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class PriceTest {

    private static final String YEAR = "?from=2026-01-01&to=2026-12-31";

    private final TestClient client;

    @Autowired
    PriceTest(TestClient client) {
        this.client = client;
    }

    private static void buy(TestClient person, String day, String shop, String item, String amount, String more) {
        person.post("/api/v1/transactions", """
                        {"kind": "EXPENSE", "bookedOn": "%s", "merchant": "%s", "currency": "EUR", "amount": "%s",
                         "lines": [{"description": "%s", "amount": "%s"%s}]}
                        """.formatted(day, shop, amount, item, amount, more))
                .is(201);
    }

    @Test
    void an_item_has_a_price_a_litre_on_each_day_and_at_each_shop() {
        var ada = client.signedIn();
        buy(ada, "2026-03-01", "Corner", "Milk 3,2% 1 l", "2.40", ", \"quantity\": \"2\"");
        buy(ada, "2026-04-01", "Market", "MILK 2% 0.5L", "0.50", ", \"quantity\": \"1\", \"discount\": \"0.10\"");

        var items = ada.get("/api/v1/prices/items" + YEAR).is(200).body().path("items");
        var prices = ada.get("/api/v1/prices/items/milk%20l" + YEAR + "&unit=L")
                .is(200)
                .body()
                .path("prices");

        assertThat(items).hasSize(1);
        assertThat(items.path(0).path("unit").asString()).isEqualTo("L");
        assertThat(items.path(0).path("first").asString()).isEqualTo("1.20");
        assertThat(items.path(0).path("last").asString()).isEqualTo("1.00");
        assertThat(items.path(0).path("price").asString()).isEqualTo("1.16");
        assertThat(items.path(0).path("shops").asInt()).isEqualTo(2);
        assertThat(prices.path(1).path("price").asString()).isEqualTo("1.00");
        assertThat(prices.path(1).path("priceBeforeDiscount").asString()).isEqualTo("1.20");
        assertThat(prices.path(1).path("shop").asString()).isEqualTo("market");
        ada.get("/api/v1/prices/items/milk%20l" + YEAR + "&unit=KG").isProblem(404, "ITEM_NOT_FOUND");
        client.signedIn()
                .get("/api/v1/prices/items/milk%20l" + YEAR + "&unit=L")
                .isProblem(404, "ITEM_NOT_FOUND");
    }

    @Test
    void personal_inflation_is_told_from_ten_items_on() {
        var ada = client.signedIn();
        IntStream.range(0, 9).forEach(number -> buyThenAndNow(ada, "abcdefghi".charAt(number) + "-thing"));
        var few = ada.get("/api/v1/prices/basket" + YEAR).is(200);
        buyThenAndNow(ada, "last thing");
        buy(ada, "2026-05-01", "Shop", "New thing", "11.00", "");
        var enough = ada.get("/api/v1/prices/basket" + YEAR).is(200);

        assertThat(few.field("enough")).isEqualTo("false");
        assertThat(few.body().path("inflation").isNull()).isTrue();
        assertThat(few.body().path("items")).hasSize(9);
        assertThat(enough.field("inflation")).isEqualTo("10.0");
        assertThat(enough.field("inflationLow")).isEqualTo("10.0");
        assertThat(enough.field("laspeyres")).isEqualTo("1.1000");
        assertThat(enough.field("matchedItems")).isEqualTo("10");
        assertThat(enough.field("coverage")).isEqualTo("0.909");
        assertThat(enough.body().at("/items/0/dearerBy").asString()).isEqualTo("1.00");
    }

    private static void buyThenAndNow(TestClient person, String item) {
        buy(person, "2025-05-01", "Shop", item, "10.00", "");
        buy(person, "2026-05-01", "Shop", item, "11.00", "");
    }

    @Test
    void inflation_by_month_is_that_of_its_basket() {
        var ada = client.signedIn();
        IntStream.range(0, 10).forEach(number -> buyThenAndNow(ada, "abcdefghij".charAt(number) + "-thing"));

        var quarters = ada.get("/api/v1/prices/inflation?from=2026-04&to=2026-08")
                .is(200)
                .body()
                .path("months");
        var months = ada.get("/api/v1/prices/inflation?from=2026-04&to=2026-06&over=1")
                .is(200)
                .body()
                .path("months");
        var basket = ada.get(quarters.path(1).path("basket").asString()).is(200);

        assertThat(quarters.valueStream().map(it -> it.path("inflation").asString("none")))
                .containsExactly("none", "10.0", "10.0", "10.0", "none");
        assertThat(months.valueStream().map(it -> it.path("matchedItems").asInt()))
                .containsExactly(0, 10, 0);
        assertThat(basket.field("inflation")).isEqualTo("10.0");
        assertThat(basket.field("to")).isEqualTo("2026-05-31");
    }

    @Test
    void shops_are_compared_by_what_was_bought_at_both() {
        var ada = client.signedIn();
        buy(ada, "2026-03-01", "Corner", "Milk 1 l", "1.50", "");
        buy(ada, "2026-03-01", "Corner", "Gum", "9.00", "");
        buy(ada, "2026-04-01", "Market", "Milk 1 l", "1.20", "");

        var pairs = ada.get("/api/v1/prices/shops" + YEAR).is(200).body().path("pairs");

        assertThat(pairs).hasSize(1);
        assertThat(pairs.path(0).path("cheaper").asString()).isEqualTo("market");
        assertThat(pairs.path(0).path("dearer").asString()).isEqualTo("corner");
        assertThat(pairs.path(0).path("items").asInt()).isEqualTo(1);
        assertThat(pairs.path(0).path("percent").asString()).isEqualTo("25.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "items?from=2026-02-01&to=2026-01-01",
                "items?from=0001-02-01&to=2026-01-01",
                "basket?from=2026-01-01&to=%2B999999999-01-01",
                "shops?from=2026-01-01&to=2026-02-01&currency=XXL",
                "basket?from=2026-01-01",
                "inflation?from=2026-02&to=2026-01",
                "inflation?from=2020-01&to=2025-01",
                "inflation?from=0001-02&to=0001-03",
                "inflation?over=13",
                "inflation?currency=XXL"
            })
    void what_makes_no_sense_is_refused(String query) {
        client.signedIn().get("/api/v1/prices/" + query).isProblem(422, "VALIDATION_FAILED");
    }
}

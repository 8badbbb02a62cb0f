package dev.lifeops.finance.prices;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/api/v1/prices",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
@Tag(name = "Prices", description = "What things cost by the kilogram, litre or piece")
class PriceController {

    private final CurrentUser user;
    private final Prices prices;

    PriceController(CurrentUser user, Prices prices) {
        this.user = user;
        this.prices = prices;
    }

    @GetMapping("/items")
    @Operation(
            summary = "List what things cost",
            description = "Each item that was bought, by its unit; those that most was spent on first. Also as CSV.")
    ItemPrices items(
            @Valid @ParameterObject PriceFilter filter,
            @Parameter(description = "How many items at most") @RequestParam(defaultValue = "500") @Min(1) @Max(10_000) int limit) {
        return prices.items(user.id(), filter, limit);
    }

    @GetMapping("/items/{item}")
    @Operation(
            summary = "Get what an item cost",
            description = "By day and shop: what was really paid, and the price before discounts. Also as CSV.")
    @AnswersProblem(status = 404, code = "ITEM_NOT_FOUND", when = "Nothing of the kind was bought in that span.")
    PriceHistory history(
            @PathVariable String item, @RequestParam Unit unit, @Valid @ParameterObject PriceFilter filter) {
        return prices.history(user.id(), item, unit, filter);
    }

    @GetMapping("/basket")
    @Operation(
            summary = "Compare prices with a year before",
            description = "Only items that were bought in both spans count. Fewer than ten are not enough for personal "
                    + "inflation, which then is null. Also as CSV.")
    BasketView basket(@Valid @ParameterObject PriceFilter filter) {
        return prices.basket(user.id(), filter);
    }

    @GetMapping("/inflation")
    @Operation(
            summary = "Get personal inflation by month",
            description = "Each month's basket, with those of the months before it, against the same months a year "
                    + "before. Where fewer than ten items are in both, the figure is null. Also as CSV.")
    @AnswersProblem(status = 422, code = "VALIDATION_FAILED", when = "The months make no sense or are too many.")
    InflationView inflation(@Valid @ParameterObject InflationFilter filter) {
        return prices.inflation(user.id(), filter);
    }

    @GetMapping("/shops")
    @Operation(
            summary = "Compare shops",
            description = "Two by two, by the items that were bought at both. Also as CSV.")
    ShopsView shops(@Valid @ParameterObject PriceFilter filter) {
        return prices.shops(user.id(), filter);
    }
}

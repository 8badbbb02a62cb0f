package dev.lifeops.finance.worth;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Net worth", description = "What the money came to, and how it flowed")
class WorthController {

    private final CurrentUser user;
    private final WorthOverTime worth;
    private final CashFlow flow;

    WorthController(CurrentUser user, WorthOverTime worth, CashFlow flow) {
        this.user = user;
        this.worth = worth;
        this.flow = flow;
    }

    @GetMapping(
            path = "/net-worth",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "Get what all accounts held over time",
            description = "In the base currency, each day at its own rate; an account without one is listed and not "
                    + "added. Also as CSV.")
    @AnswersProblem(status = 422, code = "VALIDATION_FAILED", when = "The days make no sense or are too many.")
    WorthReport netWorth(@ParameterObject WorthFilter filter) {
        return worth.of(user.id(), filter);
    }

    @GetMapping(
            path = "/cash-flow",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "Get what came in and went out",
            description =
                    "By month, in the base currency, each day at its own rate; what has none is listed as missing "
                            + "and not added. Also as CSV.")
    @AnswersProblem(status = 422, code = "VALIDATION_FAILED", when = "The months make no sense or are too many.")
    FlowReport cashFlow(@ParameterObject FlowFilter filter) {
        return flow.of(user.id(), filter);
    }
}

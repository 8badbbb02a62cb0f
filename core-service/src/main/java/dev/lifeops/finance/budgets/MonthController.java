package dev.lifeops.finance.budgets;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.PageParameters;
import dev.lifeops.shared.Paged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(MonthController.PATH)
@Tag(name = "Budgets")
class MonthController {

    static final String PATH = BudgetController.PATH + "/months";

    private final CurrentUser user;
    private final Months months;
    private final SpentLines lines;

    MonthController(CurrentUser user, Months months, SpentLines lines) {
        this.user = user;
        this.months = months;
        this.lines = lines;
    }

    @GetMapping
    @Operation(summary = "Get how the budgets of this month go", description = "By the day it is where you live.")
    MonthView running() {
        return months.running(user.id());
    }

    @GetMapping("/{month}")
    @Operation(
            summary = "Get how the budgets of a month go",
            description =
                    "A budget counts its category with all parts of it, refunds taken off and transfers left out; "
                            + "the total counts each line once. Other currencies count at the rate of their day; what has none "
                            + "is listed as missing and not added.")
    @AnswersProblem(status = 422, code = "VALIDATION_FAILED", when = "The month is too far away.")
    MonthView get(@Parameter(schema = @Schema(type = "string", example = "2026-03")) @PathVariable YearMonth month) {
        return months.of(user.id(), month);
    }

    @GetMapping("/{month}/lines")
    @Operation(summary = "List the lines that were spent", description = "The latest first, each once.")
    @AnswersProblem(status = 404, code = "BUDGET_NOT_FOUND", when = "There is no such budget.")
    Paged<SpentLine> lines(
            @Parameter(schema = @Schema(type = "string", example = "2026-03")) @PathVariable YearMonth month,
            @Schema(description = "Of this budget; of all that plan for the month where nothing is said")
                    @RequestParam(required = false)
                    @Nullable UUID budgetId,
            @Valid @ParameterObject PageParameters page) {
        return lines.in(user.id(), month, budgetId, page.sortedBy(Sort.unsorted()));
    }
}

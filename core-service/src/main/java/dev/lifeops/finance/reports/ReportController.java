package dev.lifeops.finance.reports;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.PageParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports", description = "Where money went and came from, down to the lines")
class ReportController {

    private static final String MOST_ROWS = "How many rows at most; totals are of all";

    private final CurrentUser user;
    private final Reports reports;
    private final YearOnYear yearOnYear;
    private final ReportLines lines;

    ReportController(CurrentUser user, Reports reports, YearOnYear yearOnYear, ReportLines lines) {
        this.user = user;
        this.reports = reports;
        this.yearOnYear = yearOnYear;
        this.lines = lines;
    }

    @GetMapping(
            path = "/sums",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "Sum up lines",
            description =
                    "By category, merchant, item, tag, account or month. Each figure links to the lines it is the "
                            + "sum of. With several tags a line counts for each, so only the totals are all. Also as CSV.")
    @AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "You have no such account.")
    @AnswersProblem(status = 422, code = "UNKNOWN_CATEGORY", when = "You have no such category.")
    ReportView sums(
            @RequestParam Dimension by,
            @Valid @ParameterObject ReportFilter filter,
            @Parameter(description = MOST_ROWS) @RequestParam(defaultValue = "500") @Min(1) @Max(10_000) int limit) {
        return reports.report(user.id(), by, filter, limit);
    }

    @GetMapping(
            path = "/year-on-year",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "Compare with a year before",
            description =
                    "The same span a year earlier; one that ends with its month does so then as well. Also as CSV.")
    @AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "You have no such account.")
    @AnswersProblem(status = 422, code = "UNKNOWN_CATEGORY", when = "You have no such category.")
    YearOnYearView yearOnYear(
            @RequestParam Dimension by,
            @Valid @ParameterObject ReportFilter filter,
            @Parameter(description = MOST_ROWS) @RequestParam(defaultValue = "500") @Min(1) @Max(10_000) int limit) {
        return yearOnYear.compare(user.id(), by, filter, limit);
    }

    @GetMapping(
            path = "/lines",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "List the lines of a figure",
            description = "Their figures add up to it; those without a rate have none. Also as CSV.")
    @AnswersProblem(status = 422, code = "UNKNOWN_ACCOUNT", when = "You have no such account.")
    @AnswersProblem(status = 422, code = "UNKNOWN_CATEGORY", when = "You have no such category.")
    LinesView lines(
            @Valid @ParameterObject ReportFilter filter,
            @Parameter(description = "Only those that no rate is known for") @RequestParam(defaultValue = "false")
                    boolean unconverted,
            @Valid @ParameterObject PageParameters page) {
        return lines.find(user.id(), filter, unconverted, page.sortedBy(Sort.unsorted()));
    }
}

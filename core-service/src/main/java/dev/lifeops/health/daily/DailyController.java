package dev.lifeops.health.daily;

import static java.util.stream.Collectors.toMap;

import dev.lifeops.health.calendar.DayRange;
import dev.lifeops.health.calendar.Zones;
import dev.lifeops.health.daily.DaysView.Day;
import dev.lifeops.health.daily.SleepView.Sleep;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.identity.CurrentUser;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.AnswersProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Health", description = "Steps, sleep, heart and more, from wherever they come")
class DailyController {

    private static final String OTHERS =
            "Whether CSV tells what other sources say, too, in a row for each; JSON always does";

    private final CurrentUser user;
    private final Zones zones;
    private final Figures figures;
    private final Nights nights;
    private final Clock clock;

    DailyController(CurrentUser user, Zones zones, Figures figures, Nights nights, Clock clock) {
        this.user = user;
        this.zones = zones;
        this.figures = figures;
        this.nights = nights;
        this.clock = clock;
    }

    @GetMapping(
            path = "/api/v1/health/daily",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "Get days",
            description = "What is believed of each day, and what other sources say; nothing is ever added up across "
                    + "sources. Days of which nothing is known are left out. Also as CSV.")
    @AnswersProblem(status = 422, code = "VALIDATION_FAILED", when = "The days make no sense or are too many.")
    DaysView days(
            @ParameterObject DayRange range,
            @Parameter(description = "Only these; all where nothing is said") @RequestParam(required = false) @Nullable Set<Metric> metrics,
            @Parameter(description = OTHERS) @RequestParam(defaultValue = "false") boolean others) {
        var person = user.id();
        var days = range.upTo(today(person));
        var wanted = metrics == null || metrics.isEmpty() ? EnumSet.allOf(Metric.class) : metrics;
        var found = figures.find(person, days, wanted);
        var slept = wanted.contains(Metric.SLEEP) ? nights.find(person, days, false) : List.<Sleep>of();
        return new DaysView(days.first(), days.last(), together(found, slept), others);
    }

    @GetMapping(
            path = "/api/v1/health/sleep",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "Get nights",
            description =
                    "The sleep that ended on each day, as it is believed and as other sources have it. Also as CSV.")
    @AnswersProblem(status = 422, code = "VALIDATION_FAILED", when = "The days make no sense or are too many.")
    SleepView sleep(
            @ParameterObject DayRange range,
            @Parameter(description = "Whether to tell how deep each sleep was from when to when")
                    @RequestParam(defaultValue = "false")
                    boolean stages,
            @Parameter(description = OTHERS) @RequestParam(defaultValue = "false") boolean others) {
        var person = user.id();
        var days = range.upTo(today(person));
        return new SleepView(days.first(), days.last(), nights.find(person, days, stages), others);
    }

    private LocalDate today(UserId person) {
        return zones.of(person).dayOf(clock.instant());
    }

    private static List<Day> together(Map<LocalDate, Map<Metric, DayFigure>> figures, List<Sleep> slept) {
        var nights = slept.stream().collect(toMap(Sleep::day, Sleep::night));
        var days = new TreeSet<>(figures.keySet());
        days.addAll(nights.keySet());
        return days.stream()
                .map(day -> new Day(day, figures.getOrDefault(day, Map.of()), nights.get(day)))
                .toList();
    }
}

package dev.lifeops.health.records;

import dev.lifeops.health.calendar.DayRange;
import dev.lifeops.health.calendar.Zones;
import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.PageParameters;
import dev.lifeops.shared.Paged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Health")
class RecordController {

    private final CurrentUser user;
    private final Zones zones;
    private final Measurements measurements;
    private final Workouts workouts;
    private final Clock clock;

    RecordController(CurrentUser user, Zones zones, Measurements measurements, Workouts workouts, Clock clock) {
        this.user = user;
        this.zones = zones;
        this.measurements = measurements;
        this.workouts = workouts;
        this.clock = clock;
    }

    @GetMapping(
            path = "/api/v1/health/measurements",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "Get measurements",
            description = "As they came from every source, or what they come to by minute, hour or day, each app for "
                    + "itself; the oldest first. Also as CSV.")
    @AnswersProblem(status = 422, code = "VALIDATION_FAILED", when = "The times make no sense or are too far apart.")
    MeasurementsView measurements(@Valid @ParameterObject MeasurementFilter filter) {
        return measurements.find(user.id(), filter.filledIn(clock.instant()));
    }

    @GetMapping(
            path = "/api/v1/health/workouts",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            summary = "List workouts",
            description = "By the day on which they began, the newest first. Also as CSV.")
    @AnswersProblem(status = 422, code = "VALIDATION_FAILED", when = "The days make no sense or are too many.")
    WorkoutsView workouts(
            @ParameterObject DayRange range,
            @Valid @ParameterObject WorkoutFilter filter,
            @Valid @ParameterObject PageParameters page) {
        var person = user.id();
        var days = range.upTo(zones.of(person).dayOf(clock.instant()));
        return WorkoutsView.of(
                Paged.of(workouts.find(person, days, filter, page.sortedBy(Sort.unsorted())), Function.identity()));
    }
}

package dev.lifeops.health.daily;

import static java.util.Objects.requireNonNullElseGet;

import dev.lifeops.health.calendar.ZoneChange;
import dev.lifeops.health.calendar.Zones;
import dev.lifeops.health.daily.TimeZoneView.Change;
import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.FieldProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/health/time-zone")
@Tag(name = "Health")
class TimeZoneController {

    private final CurrentUser user;
    private final Zones zones;
    private final Travels travels;
    private final Clock clock;

    TimeZoneController(CurrentUser user, Zones zones, Travels travels, Clock clock) {
        this.user = user;
        this.zones = zones;
        this.travels = travels;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Get my time zone", description = "By which my days begin and began.")
    TimeZoneView get() {
        var person = user.id();
        var history = zones.changes(person).stream()
                .map(change -> new Change(change.since(), change.zone().getId()))
                .toList();
        return new TimeZoneView(zones.of(person).at(clock.instant()).getId(), history);
    }

    @PutMapping
    @Operation(
            summary = "Change my time zone",
            description =
                    "From now on or from the time that is named: days before it stay as they were. The first time "
                            + "it counts for all days.")
    TimeZoneView move(@Valid @RequestBody TimeZoneEdit edit) {
        travels.move(user.id(), edit.zone(), requireNonNullElseGet(edit.since(), clock::instant));
        return get();
    }

    @PutMapping("/history")
    @Operation(
            summary = "Set all my time zones",
            description = "Replaces what is known of moves and travels. Days that change are summed up anew.")
    TimeZoneView replace(@RequestBody @Size(max = 1000) List<@Valid @NotNull Change> changes) {
        if (changes.stream().map(Change::since).distinct().count() < changes.size()) {
            throw FieldProblem.refusal(List.of(new FieldProblem("since", "must not be the same twice")));
        }
        travels.replace(
                user.id(),
                changes.stream()
                        .map(change -> new ZoneChange(change.since(), travels.known(change.zone())))
                        .toList());
        return get();
    }
}

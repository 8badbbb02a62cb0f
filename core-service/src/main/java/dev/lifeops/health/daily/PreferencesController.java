package dev.lifeops.health.daily;

import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Source;
import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.FieldProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/health/preferences")
@Tag(name = "Health")
class PreferencesController {

    private final CurrentUser user;
    private final Preferences preferences;
    private final List<String> defaultOrder;
    private final Set<String> sources;

    PreferencesController(CurrentUser user, Preferences preferences, DailyProperties properties, List<Source> sources) {
        this.user = user;
        this.preferences = preferences;
        this.defaultOrder = properties.order();
        this.sources = Stream.concat(defaultOrder.stream(), sources.stream().map(Source::key))
                .collect(Collectors.toUnmodifiableSet());
    }

    @GetMapping
    @Operation(summary = "Get whom I believe", description = "Which source counts where several tell of one day.")
    PreferencesView get() {
        return new PreferencesView(defaultOrder, preferences.of(user.id()));
    }

    @PutMapping
    @Operation(
            summary = "Set whom I believe",
            description = "Replaces all preferences. All days are summed up anew, which may take a moment.")
    PreferencesView set(@Valid @RequestBody PreferencesEdit edit) {
        var problems =
                edit.metrics().entrySet().stream().flatMap(this::problems).toList();
        if (!problems.isEmpty()) {
            throw FieldProblem.refusal(problems);
        }
        preferences.replace(user.id(), edit.metrics());
        return get();
    }

    private Stream<FieldProblem> problems(Map.Entry<Metric, List<String>> preference) {
        var field = "metrics." + preference.getKey();
        var order = preference.getValue();
        return Stream.of(
                        order.stream()
                                .filter(source -> !sources.contains(source))
                                .map("'%s' is no source"::formatted),
                        Stream.of("must not name a source twice")
                                .filter(_ -> new HashSet<>(order).size() < order.size()),
                        Stream.of("goes by HEART_RATE")
                                .filter(_ -> preference.getKey() == Metric.LOWEST_HEART_RATE
                                        || preference.getKey() == Metric.HIGHEST_HEART_RATE))
                .flatMap(it -> it)
                .map(message -> new FieldProblem(field, message));
    }
}

package dev.lifeops.health.connections;

import dev.lifeops.health.source.HealthSource;
import dev.lifeops.health.source.SyncSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The sources that can be connected, by their names. */
@Component
class Sources {

    private final Map<SyncSource, HealthSource> byName = new EnumMap<>(SyncSource.class);

    Sources(List<HealthSource> sources) {
        sources.forEach(source -> byName.put(source.name(), source));
    }

    HealthSource get(SyncSource name) {
        return Objects.requireNonNull(byName.get(name), () -> "no adapter for " + name);
    }
}

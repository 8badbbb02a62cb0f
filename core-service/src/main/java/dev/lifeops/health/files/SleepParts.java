package dev.lifeops.health.files;

import dev.lifeops.health.files.FileRefused.Why;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.SleepSession;
import dev.lifeops.health.intake.SleepSession.Stage;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts sleeps together of which a file tells the parts one by one. Those it keeps until the last: a life of nights is
 * some hundred thousand parts, and more are refused.
 */
public final class SleepParts {

    private static final int MOST = 1_000_000;

    /** Who is up for longer has slept twice. */
    private static final Duration LONGEST_GAP = Duration.ofMinutes(90);

    private final String file;
    private final Map<Key, List<Part>> parts = new LinkedHashMap<>();
    private int count;

    public SleepParts(String file) {
        this.file = file;
    }

    private record Key(@Nullable String id, Origin origin) {}

    private record Part(@Nullable ZoneOffset offset, Stage stage) {}

    /**
     * Keeps a part.
     *
     * @param id of the sleep; where there is none, the gaps between the parts tell one sleep from the next
     */
    public void add(@Nullable String id, Origin origin, @Nullable ZoneOffset offset, Stage stage) {
        if (++count > MOST) {
            throw new UncheckedIOException(FileRefused.because(
                    Why.CONTENT_TOO_LARGE,
                    "%s tells of more sleep than a life has.".formatted(FileRefused.quoted(file))));
        }
        parts.computeIfAbsent(new Key(id, origin), _ -> new ArrayList<>()).add(new Part(offset, stage));
    }

    public Stream<SleepSession> sessions() {
        return parts.entrySet().stream()
                .flatMap(it -> split(it.getKey(), it.getValue()).stream().map(night -> session(it.getKey(), night)));
    }

    private static List<List<Part>> split(Key key, List<Part> parts) {
        if (key.id() != null) {
            return List.of(parts);
        }
        var nights = new ArrayList<List<Part>>();
        var end = Instant.MIN;
        for (var part : parts.stream()
                .sorted(Comparator.comparing(it -> it.stage().start()))
                .toList()) {
            if (nights.isEmpty() || end.plus(LONGEST_GAP).isBefore(part.stage().start())) {
                nights.add(new ArrayList<>());
            }
            nights.getLast().add(part);
            end = later(end, part.stage().end());
        }
        return nights;
    }

    private static SleepSession session(Key key, List<Part> parts) {
        var start = parts.stream().map(it -> it.stage().start()).min(Comparator.naturalOrder());
        var last =
                parts.stream().max(Comparator.comparing(it -> it.stage().end())).orElseThrow();
        return new SleepSession(
                start.orElseThrow(),
                last.stage().end(),
                key.origin(),
                last.offset(),
                key.id(),
                parts.stream().map(Part::stage).toList());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

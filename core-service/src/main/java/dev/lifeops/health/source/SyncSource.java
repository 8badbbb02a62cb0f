package dev.lifeops.health.source;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The sources that a person can connect. */
public enum SyncSource {
    GOOGLE_FIT("Google Fit"),
    GOOGLE_HEALTH("Google Health");

    private final String title;

    SyncSource(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** For addresses, such as {@code google-fit}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SyncSource> of(String slug) {
        return Stream.of(values()).filter(it -> it.slug().equals(slug)).findAny();
    }
}

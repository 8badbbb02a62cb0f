package dev.lifeops.health.google;

import java.time.Instant;

/** What Google gave for a consent. */
public record Tokens(String access, Instant accessUntil, String refresh) {

    @Override
    public String toString() {
        return "Tokens";
    }
}

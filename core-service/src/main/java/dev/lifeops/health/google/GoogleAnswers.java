package dev.lifeops.health.google;

import dev.lifeops.health.source.SourceTrouble;
import dev.lifeops.health.source.SourceTrouble.LostConsent;
import dev.lifeops.health.source.SourceTrouble.Refused;
import dev.lifeops.health.source.SourceTrouble.Throttled;
import dev.lifeops.health.source.SourceTrouble.TokenRefused;
import dev.lifeops.health.source.SourceTrouble.Unavailable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an error of Google's APIs means. Its place in the document differs between the old APIs and the new ones, its
 * name does not, so it is looked for in the whole of the text.
 */
final class GoogleAnswers {

    private static final List<String> NO_ACCOUNT = List.of("ACCOUNT_NOT_LINKED");
    private static final List<String> NO_CONSENT = List.of(
            "RESOURCE_PERMISSION_DENIED",
            "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
            "insufficientPermissions",
            "invalid_grant");
    private static final List<String> TOO_MANY = List.of(
            "rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED", "RESOURCE_EXHAUSTED", "quotaExceeded");
    private static final Pattern REASON = Pattern.compile("\"reason\"\\s*:\\s*\"([A-Za-z_]{1,60})\"");

    private GoogleAnswers() {}

    /** The trouble that an answer stands for. */
    static SourceTrouble trouble(int status, String body, @Nullable String retryAfter, Instant now) {
        if (namesAny(body, NO_ACCOUNT)) {
            return new LostConsent(
                    "ACCOUNT_NOT_LINKED",
                    "This Google account has no Google Health account: make one in the app, then connect again.");
        }
        if (namesAny(body, NO_CONSENT)) {
            return new LostConsent(
                    "CONSENT_LOST", "Google does not give access: connect again and allow all that is asked for.");
        }
        if (status == 401) {
            return new TokenRefused("Google did not take the access token.");
        }
        if (status == 429 || (status == 403 && namesAny(body, TOO_MANY))) {
            return new Throttled(patience(retryAfter, now).orElse(null), "Google asks for fewer requests.");
        }
        if (status >= 500 || status == 408) {
            return new Unavailable("Google answered with status " + status + ".", null);
        }
        var reason = REASON.matcher(body);
        return new Refused(
                "SOURCE_REFUSES",
                "Google refuses with status %d%s."
                        .formatted(status, reason.find() ? " (" + reason.group(1) + ")" : ""));
    }

    private static boolean namesAny(String body, List<String> names) {
        return names.stream().anyMatch(body::contains);
    }

    /** Seconds or a date, as HTTP has it; anything else is no wish. */
    static Optional<Duration> patience(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null || retryAfter.isBlank()) {
            return Optional.empty();
        }
        if (retryAfter.strip().matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter.strip())));
        }
        try {
            var date = ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, date.toInstant())).filter(Duration::isPositive);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

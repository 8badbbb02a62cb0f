package dev.lifeops.health.connections;

import dev.lifeops.health.source.SourceTrouble;
import dev.lifeops.health.source.SyncSource;
import dev.lifeops.shared.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The refusals of connecting, each with its stable code. */
final class ConnectionProblems {

    private ConnectionProblems() {}

    static Problem unknownSource() {
        return new Problem(HttpStatus.NOT_FOUND, "SOURCE_UNKNOWN", "There is no such source.");
    }

    static Problem notConnected(SyncSource source) {
        return new Problem(HttpStatus.NOT_FOUND, "NOT_CONNECTED", source.title() + " is not connected.");
    }

    static Problem needsReconnect(SyncSource source) {
        return new Problem(
                HttpStatus.CONFLICT, "NEEDS_RECONNECT", source.title() + " needs your consent again: connect it.");
    }

    static Problem notConfigured(SyncSource source, List<String> variables) {
        return new Problem(
                        HttpStatus.CONFLICT,
                        "SOURCE_NOT_CONFIGURED",
                        "%s needs an OAuth client of your own: set %s and start LifeOps again."
                                .formatted(source.title(), String.join(", ", variables)))
                .with("variables", variables);
    }

    static Problem unknownConsent() {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "CONSENT_UNKNOWN",
                "This answer belongs to no consent that is being waited for: it was used, is too old, or was made up.");
    }

    static Problem denied(SyncSource source) {
        return new Problem(HttpStatus.BAD_REQUEST, "CONSENT_DENIED", source.title() + " was not connected.");
    }

    static Problem otherAccount(SyncSource source) {
        return new Problem(
                HttpStatus.CONFLICT,
                "OTHER_ACCOUNT",
                "Your data of %s came from another Google account. Consent with that one, or disconnect with the data first."
                        .formatted(source.title()));
    }

    static Problem notRedeemed(SourceTrouble trouble) {
        return trouble instanceof SourceTrouble.LostConsent
                ? new Problem(
                        HttpStatus.BAD_REQUEST, "CONSENT_REFUSED", "Google does not take this consent: try again.")
                : new Problem(
                        HttpStatus.BAD_GATEWAY,
                        "SOURCE_UNAVAILABLE",
                        "The consent could not be exchanged (%s): try again.".formatted(trouble.getMessage()));
    }
}

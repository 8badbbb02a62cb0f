package dev.lifeops.statements.connections;

import dev.lifeops.shared.Problem;
import dev.lifeops.statements.banks.BankService;
import dev.lifeops.statements.banks.BankTrouble;
import dev.lifeops.statements.banks.BankTrouble.AccessLost;
import dev.lifeops.statements.banks.BankTrouble.Refused;
import dev.lifeops.statements.banks.BankTrouble.Throttled;
import dev.lifeops.statements.banks.BankTrouble.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/** The refusals of connecting banks, each with its stable code. */
final class BankProblems {

    private static final Duration SOME_PATIENCE = Duration.ofMinutes(1);

    private BankProblems() {}

    static Problem unknownService() {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "SOURCE_UNKNOWN", "There is no such service.");
    }

    static Problem notConfigured(BankService service, List<String> variables) {
        return new Problem(
                        HttpStatus.CONFLICT,
                        "SOURCE_NOT_CONFIGURED",
                        "%s is switched off: set %s and start LifeOps again."
                                .formatted(service.title(), String.join(", ", variables)))
                .with("variables", variables);
    }

    static Problem noLinkToken() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "NO_LINK_TOKEN",
                "This service needs no link token, but a setup token.");
    }

    static Problem tokenMissing() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "TOKEN_MISSING", "This service is connected again by a new token.");
    }

    static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "CONNECTION_NOT_FOUND", "There is no such connection.");
    }

    static Problem accountNotFound() {
        return new Problem(HttpStatus.NOT_FOUND, "CONNECTED_ACCOUNT_NOT_FOUND", "The connection has no such account.");
    }

    static Problem needsReconnect() {
        return new Problem(
                HttpStatus.CONFLICT, "NEEDS_RECONNECT", "The bank gives no access any more: connect it again.");
    }

    static Problem oneOf() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "ACCOUNT_UNCLEAR",
                "Say either accountId, for an account that is there, or open, for a new one.");
    }

    static Problem alreadyLinked() {
        return new Problem(
                HttpStatus.CONFLICT, "ALREADY_LINKED", "It is booked on another account already: unlink it first.");
    }

    static Problem accountTaken() {
        return new Problem(
                HttpStatus.CONFLICT, "ACCOUNT_TAKEN", "Another account of a bank is booked on this one already.");
    }

    static Problem currencyUnknown(String told) {
        return new Problem(
                HttpStatus.CONFLICT,
                "CURRENCY_UNKNOWN",
                "It counts in \"%s\", which is no currency of ISO 4217.".formatted(told));
    }

    static Problem otherCurrency(String told, String own) {
        return new Problem(
                HttpStatus.CONFLICT,
                "CURRENCY_MISMATCH",
                "At the bank it is in %s, and the account in %s.".formatted(told, own));
    }

    /** What a service would not do, told to whoever asked for it. */
    static Problem of(BankTrouble trouble) {
        var detail = String.valueOf(trouble.getMessage());
        return switch (trouble) {
            case Refused _, AccessLost _ -> new Problem(HttpStatus.UNPROCESSABLE_CONTENT, trouble.code(), detail);
            case Unavailable _ -> new Problem(HttpStatus.BAD_GATEWAY, trouble.code(), detail);
            case Throttled throttled ->
                new Problem(HttpStatus.SERVICE_UNAVAILABLE, trouble.code(), detail)
                        .retryAfter(Objects.requireNonNullElse(throttled.patience(), SOME_PATIENCE)
                                .toSeconds());
        };
    }
}

package dev.lifeops.statements.plaid;

import dev.lifeops.statements.banks.BankTrouble;
import dev.lifeops.statements.banks.BankTrouble.AccessLost;
import dev.lifeops.statements.banks.BankTrouble.Refused;
import dev.lifeops.statements.banks.BankTrouble.Throttled;
import dev.lifeops.statements.banks.BankTrouble.Unavailable;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What an error of Plaid means. */
final class PlaidErrors {

    private static final String MUTATION = "TRANSACTIONS_SYNC_MUTATION_DURING_PAGINATION";

    /** For all of these the person has to go through Plaid's page once more. */
    private static final Set<String> LOST = Set.of(
            "ITEM_LOGIN_REQUIRED",
            "ITEM_NOT_FOUND",
            "INVALID_ACCESS_TOKEN",
            "ACCESS_NOT_GRANTED",
            "USER_PERMISSION_REVOKED",
            "NO_ACCOUNTS",
            "INVALID_CREDENTIALS",
            "INVALID_MFA",
            "INSUFFICIENT_CREDENTIALS",
            "USER_SETUP_REQUIRED");

    private static final Set<String> USED = Set.of("INVALID_PUBLIC_TOKEN", "EXPIRED_PUBLIC_TOKEN");

    private PlaidErrors() {}

    /** Something changed between two pages: all of them have to be read again. */
    static final class Mutation extends RuntimeException {
        Mutation() {
            super(MUTATION);
        }
    }

    static RuntimeException trouble(int status, JsonNode error) {
        var code = error.path("error_code").asString("");
        return code.equals(MUTATION)
                ? new Mutation()
                : trouble(status, error.path("error_type").asString(""), code);
    }

    private static BankTrouble trouble(int status, String type, String code) {
        if (LOST.contains(code)) {
            return new AccessLost(
                    "ACCESS_REVOKED", "The bank gives Plaid no access any more (%s): connect again.".formatted(code));
        }
        if (USED.contains(code)) {
            return new Refused("TOKEN_USED", "Plaid does not take this token: it was used, is too old, or is none.");
        }
        return switch (type) {
            case "RATE_LIMIT_EXCEEDED" -> new Throttled(null, "Plaid asks for fewer requests.");
            case "INSTITUTION_ERROR", "API_ERROR" ->
                new Unavailable("The bank or Plaid is away (%s).".formatted(named(code)));
            case "ITEM_ERROR" ->
                code.equals("PRODUCT_NOT_READY")
                        ? new Unavailable("Plaid is not ready yet.")
                        : new Refused("SOURCE_REFUSES", "Plaid refuses (%s).".formatted(named(code)));
            default ->
                new Refused("SOURCE_REFUSES", "Plaid refuses with status %d (%s).".formatted(status, named(code)));
        };
    }

    private static String named(String code) {
        return code.matches("[A-Z_]{1,80}") ? code : "without a reason";
    }
}

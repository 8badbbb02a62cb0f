package dev.lifeops.statements.plaid;

import dev.lifeops.statements.banks.Access;
import dev.lifeops.statements.banks.BankHttp;
import dev.lifeops.statements.banks.BankTrouble.Unavailable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The calls of Plaid's API, their failures told apart. */
@Component
class PlaidClient {

    private static final String VERSION = "2020-09-14";
    private static final int PAGE = 500;

    private final BankHttp http;
    private final PlaidProperties plaid;
    private final JsonMapper writer;
    private final ObjectReader reader;

    PlaidClient(BankHttp http, PlaidProperties plaid, JsonMapper json) {
        this.http = http;
        this.plaid = plaid;
        this.writer = json;
        this.reader = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** Begins Plaid's own page; with an access it is asked again for that one. */
    JsonNode linkToken(String person, @Nullable Access renewed) {
        var body = new HashMap<String, Object>();
        body.put("client_name", "LifeOps");
        body.put("language", "en");
        body.put("country_codes", plaid.countryCodes());
        body.put("user", Map.of("client_user_id", person));
        if (renewed == null) {
            body.put("products", new String[] {"transactions"});
            body.put("transactions", Map.of("days_requested", plaid.days()));
        } else {
            body.put("access_token", renewed.secret());
        }
        return call("/link/token/create", body);
    }

    Access exchange(String publicToken) {
        var token = call("/item/public_token/exchange", Map.of("public_token", publicToken))
                .path("access_token")
                .asString("");
        if (token.isEmpty()) {
            throw new Unavailable("Plaid gave no access in exchange for the token.");
        }
        return new Access(token);
    }

    JsonNode accounts(Access access) {
        return call("/accounts/get", Map.of("access_token", access.secret()));
    }

    JsonNode sync(Access access, String cursor) {
        var body = new HashMap<String, Object>();
        body.put("access_token", access.secret());
        body.put("count", PAGE);
        body.put("options", Map.of("include_original_description", true));
        if (!cursor.isEmpty()) {
            body.put("cursor", cursor);
        }
        return call("/transactions/sync", body);
    }

    void remove(Access access) {
        call("/item/remove", Map.of("access_token", access.secret()));
    }

    private JsonNode call(String path, Map<String, Object> body) {
        var answer = http.send(client -> client.post()
                .uri(plaid.url().resolve(path))
                .header("PLAID-CLIENT-ID", plaid.clientId())
                .header("PLAID-SECRET", plaid.secret())
                .header("Plaid-Version", VERSION)
                .contentType(MediaType.APPLICATION_JSON)
                .body(writer.writeValueAsBytes(body)));
        var told = read(answer.body());
        if (answer.status() != 200) {
            throw PlaidErrors.trouble(answer.status(), told);
        }
        return told;
    }

    private JsonNode read(String body) {
        try {
            return reader.readTree(body);
        } catch (JacksonException _) {
            throw new Unavailable("Plaid answered something else than JSON.");
        }
    }
}

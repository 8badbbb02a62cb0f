package dev.lifeops.statements.simplefin;

import dev.lifeops.statements.banks.Access;
import dev.lifeops.statements.banks.BankHttp;
import dev.lifeops.statements.banks.BankTrouble;
import dev.lifeops.statements.banks.BankTrouble.AccessLost;
import dev.lifeops.statements.banks.BankTrouble.Refused;
import dev.lifeops.statements.banks.BankTrouble.Unavailable;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the protocol, their failures told apart. */
@Component
class SimpleFinClient {

    private final BankHttp http;
    private final Servers servers;
    private final ObjectReader json;

    SimpleFinClient(BankHttp http, Servers servers, JsonMapper json) {
        this.http = http;
        this.servers = servers;
        this.json = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** A token is good once. */
    Access claim(String setupToken) {
        var address = servers.require(SetupToken.address(setupToken));
        var answer = http.send(client -> client.post().uri(address));
        if (answer.status() == 403 || answer.status() == 404) {
            throw new Refused(
                    "TOKEN_USED",
                    "This setup token does not exist or was used already. If it was not you who used it, disable it at "
                            + "SimpleFIN, for somebody else may see your accounts; then make another one.");
        }
        if (answer.status() != 200) {
            throw new Unavailable("The server answered with status " + answer.status() + ".");
        }
        servers.require(AccessUrl.of(answer.body()).base());
        return new Access(answer.body().strip());
    }

    JsonNode balances(Access access) {
        return accounts(access, UriComponentsBuilder.newInstance().queryParam("balances-only", "1"));
    }

    /** From the beginning of one day to that of another; without an end where there is none. */
    JsonNode entries(Access access, LocalDate from, @Nullable LocalDate before) {
        var query = UriComponentsBuilder.newInstance()
                .queryParam("start-date", seconds(from))
                .queryParam("pending", "1");
        return accounts(access, before == null ? query : query.queryParam("end-date", seconds(before)));
    }

    private JsonNode accounts(Access access, UriComponentsBuilder query) {
        var url = AccessUrl.of(access.secret());
        var address = URI.create(servers.require(url.base()) + "/accounts"
                + query.queryParam("version", "2").toUriString());
        var answer =
                http.send(client -> client.get().uri(address).header(HttpHeaders.AUTHORIZATION, url.authorization()));
        if (answer.status() != 200) {
            throw trouble(answer.status());
        }
        try {
            return json.readTree(answer.body());
        } catch (JacksonException _) {
            throw new Unavailable("The server answered something else than accounts.");
        }
    }

    private static BankTrouble trouble(int status) {
        return switch (status) {
            case 401, 403 ->
                new AccessLost(
                        "ACCESS_REVOKED", "SimpleFIN gives no access any more: connect again with a new setup token.");
            case 402 -> new Refused("PAYMENT_REQUIRED", "SimpleFIN asks to be paid; it goes on once you have.");
            default -> new Refused("SOURCE_REFUSES", "The server refuses with status " + status + ".");
        };
    }

    private static String seconds(LocalDate day) {
        return Long.toString(day.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
    }
}

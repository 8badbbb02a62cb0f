package dev.lifeops.statements.plaid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The client that a self-hoster has registered with Plaid, and where Plaid is.
 *
 * @param countries of the banks that people may choose, with commas between them
 * @param days of history that are asked for when a bank is connected
 */
@Validated
@ConfigurationProperties("lifeops.banks.plaid")
record PlaidProperties(
        @DefaultValue("") @NotNull String clientId,
        @DefaultValue("") @NotNull String secret,

        @DefaultValue("https://production.plaid.com") @NotNull
        URI url,

        @DefaultValue("US") @NotNull String countries,

        @DefaultValue("365") @Min(1) @Max(730) int days) {

    List<String> missing() {
        var missing = new ArrayList<String>();
        if (clientId.isEmpty()) {
            missing.add("PLAID_CLIENT_ID");
        }
        if (secret.isEmpty()) {
            missing.add("PLAID_SECRET");
        }
        return missing;
    }

    List<String> countryCodes() {
        return Stream.of(countries.split(",")).map(String::strip).toList();
    }

    @Override
    public String toString() {
        return "PlaidProperties";
    }
}

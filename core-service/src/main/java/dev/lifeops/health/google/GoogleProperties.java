package dev.lifeops.health.google;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The OAuth client that a self-hoster has registered with Google, and where Google is.
 *
 * @param redirectUri as registered; empty to take the address at which the API was called
 */
@Validated
@ConfigurationProperties("lifeops.google")
record GoogleProperties(
        @DefaultValue("") @NotNull String clientId,
        @DefaultValue("") @NotNull String clientSecret,
        @DefaultValue("") @NotNull String redirectUri,

        @DefaultValue("https://accounts.google.com/o/oauth2/v2/auth") @NotNull
        URI authorizeUrl,

        @DefaultValue("https://oauth2.googleapis.com/token") @NotNull
        URI tokenUrl,

        @DefaultValue("https://oauth2.googleapis.com/revoke") @NotNull
        URI revokeUrl,

        @DefaultValue("https://www.googleapis.com/") @NotNull
        URI fitUrl,

        @DefaultValue("https://health.googleapis.com/") @NotNull
        URI healthUrl,

        @DefaultValue("5s") @NotNull Duration connectTimeout,
        @DefaultValue("30s") @NotNull Duration readTimeout) {

    /** The variables that are to be set before anybody can connect. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (clientId.isEmpty()) {
            missing.add("GOOGLE_CLIENT_ID");
        }
        if (clientSecret.isEmpty()) {
            missing.add("GOOGLE_CLIENT_SECRET");
        }
        return missing;
    }

    @Override
    public String toString() {
        return "GoogleProperties";
    }
}

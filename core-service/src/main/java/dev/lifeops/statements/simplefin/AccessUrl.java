package dev.lifeops.statements.simplefin;

import dev.lifeops.statements.banks.BankTrouble.Unavailable;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where an access leads, and what opens it; taken apart, so that the secret is in no address that is asked.
 *
 * @param base without the secret and without a slash at its end
 * @param authorization the header that carries the secret
 */
record AccessUrl(URI base, String authorization) {

    static AccessUrl of(String text) {
        try {
            var address = new URI(text.strip());
            var secret = address.getRawUserInfo();
            if (secret == null || address.getHost() == null || address.getRawQuery() != null) {
                throw nonsense();
            }
            var path = address.getRawPath().replaceFirst("/+$", "");
            var port = address.getPort() < 0 ? "" : ":" + address.getPort();
            var base = URI.create(address.getScheme() + "://" + address.getHost() + port + path);
            return new AccessUrl(base, "Basic " + encoded(secret));
        } catch (URISyntaxException _) {
            throw nonsense();
        }
    }

    /** A plus is a plus in a name and a password. */
    private static String encoded(String rawSecret) {
        var secret = URLDecoder.decode(rawSecret.replace("+", "%2B"), StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static Unavailable nonsense() {
        return new Unavailable("The server gave no address in exchange for the token.");
    }

    @Override
    public String toString() {
        return "AccessUrl";
    }
}

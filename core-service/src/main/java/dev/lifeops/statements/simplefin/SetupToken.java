package dev.lifeops.statements.simplefin;

import dev.lifeops.statements.banks.BankTrouble.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What SimpleFIN gives a person: an address, in Base64. */
final class SetupToken {

    private SetupToken() {}

    static URI address(String token) {
        try {
            var bare = token.replaceAll("\\s+", "");
            var decoder = bare.contains("-") || bare.contains("_") ? Base64.getUrlDecoder() : Base64.getDecoder();
            var address = new URI(new String(decoder.decode(bare), StandardCharsets.UTF_8).strip());
            if (address.getRawUserInfo() != null) {
                throw noToken();
            }
            return address;
        } catch (IllegalArgumentException | URISyntaxException _) {
            throw noToken();
        }
    }

    private static Refused noToken() {
        return new Refused("TOKEN_MALFORMED", "This is no setup token of SimpleFIN.");
    }
}

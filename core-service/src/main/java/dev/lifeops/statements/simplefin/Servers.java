package dev.lifeops.statements.simplefin;

import dev.lifeops.statements.banks.BankTrouble.Refused;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where tokens may lead. They come from people, so an address is followed only where the operator has named the server,
 * or has allowed every one that has https and public addresses. A name that means another address the moment after is of
 * no use: nobody in a private network has a certificate for it, and nothing is followed further.
 */
@Component
class Servers {

    private static final String ANY = "*";

    private final List<String> trusted;

    Servers(SimpleFinProperties properties) {
        this.trusted = properties.trusted();
    }

    boolean areConfigured() {
        return !trusted.isEmpty();
    }

    /** The address, if it may be followed. */
    URI require(URI address) {
        var scheme = lower(address.getScheme());
        var isHttp = scheme.equals("https") || scheme.equals("http");
        if (!isHttp || address.getHost() == null || address.getRawFragment() != null) {
            throw refused();
        }
        var isNamed = trusted.stream().anyMatch(server -> isSame(URI.create(server), address));
        if (!isNamed && !(trusted.contains(ANY) && isPublic(address))) {
            throw refused();
        }
        return address;
    }

    private static boolean isPublic(URI address) {
        return lower(address.getScheme()).equals("https") && PublicAddress.has(address.getHost());
    }

    private static boolean isSame(URI one, URI other) {
        return lower(one.getScheme()).equals(lower(other.getScheme()))
                && lower(one.getHost()).equals(lower(other.getHost()))
                && port(one) == port(other);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return lower(address.getScheme()).equals("https") ? 443 : 80;
    }

    private static String lower(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").toLowerCase(Locale.ROOT);
    }

    private static Refused refused() {
        return new Refused(
                "SERVER_NOT_ALLOWED", "This token leads to a server that this LifeOps is not allowed to ask.");
    }
}

package dev.lifeops.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** An attempt to sign in, as the two subjects under which it is counted. */
record LoginAttempt(String account, String address) {

    private static final int NETWORK_BYTES = 8;

    static LoginAttempt of(EmailAddress email, String remoteAddress) {
        return new LoginAttempt("account " + email.value(), "address " + network(remoteAddress));
    }

    /** Whoever has an IPv6 address has its whole network, so that is what counts. */
    private static String network(String remoteAddress) {
        return InetAddress.ofLiteral(remoteAddress) instanceof Inet6Address v6
                ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), NETWORK_BYTES))
                : remoteAddress;
    }
}

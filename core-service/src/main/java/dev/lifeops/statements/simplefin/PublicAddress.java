package dev.lifeops.statements.simplefin;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Whether a host lies on the public network, by every address that it has. */
final class PublicAddress {

    /** Address and length of what is neither private by Java's own words nor anybody's public host. */
    private static final List<Range> OTHERS = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("240.0.0.0", 4));

    private static final Range GLOBAL = Range.of("2000::", 3);
    private static final List<Range> WRAPPED = List.of(Range.of("2001::", 23), Range.of("2002::", 16));

    private PublicAddress() {}

    static boolean has(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicAddress::isPublic);
        } catch (UnknownHostException _) {
            return false;
        }
    }

    static boolean isPublic(InetAddress address) {
        var isLocal = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !isLocal
                && switch (address) {
                    case Inet4Address _ -> OTHERS.stream().noneMatch(it -> it.holds(address));
                    case Inet6Address _ ->
                        GLOBAL.holds(address) && WRAPPED.stream().noneMatch(it -> it.holds(address));
                    default -> false;
                };
    }

    /** Addresses that begin with the same bits. */
    private record Range(InetAddress first, int length) {

        static Range of(String first, int length) {
            return new Range(InetAddress.ofLiteral(first), length);
        }

        boolean holds(InetAddress address) {
            var own = first.getAddress();
            var other = address.getAddress();
            if (own.length != other.length) {
                return false;
            }
            for (var bit = 0; bit < length; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((own[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}

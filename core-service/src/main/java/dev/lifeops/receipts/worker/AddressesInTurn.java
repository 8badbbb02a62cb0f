package dev.lifeops.receipts.worker;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.AbstractClientHttpRequestFactoryWrapper;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Takes the addresses behind a host name in turn, so that several workers share the work and a retry asks another one.
 *
 * <p>The JDK's client would keep to the first address for as long as it remembers the name.
 */
final class AddressesInTurn extends AbstractClientHttpRequestFactoryWrapper {

    /** How a name becomes addresses. */
    interface Names {
        InetAddress[] lookUp(String host) throws IOException;
    }

    private final Names names;
    private final AtomicInteger turn = new AtomicInteger();

    AddressesInTurn(ClientHttpRequestFactory requests) {
        this(requests, InetAddress::getAllByName);
    }

    AddressesInTurn(ClientHttpRequestFactory requests, Names names) {
        super(requests);
        this.names = names;
    }

    @Override
    protected ClientHttpRequest createRequest(URI uri, HttpMethod method, ClientHttpRequestFactory requests)
            throws IOException {
        return requests.createRequest(atNextAddress(uri), method);
    }

    private URI atNextAddress(URI uri) throws IOException {
        var addresses = ofOneFamily(names.lookUp(uri.getHost()));
        var next = addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
        return UriComponentsBuilder.fromUri(uri).host(literal(next)).build(true).toUri();
    }

    /** In an order of their own: a name server shuffles. A service need not listen on both families. */
    private static List<InetAddress> ofOneFamily(InetAddress[] addresses) {
        return Arrays.stream(addresses)
                .filter(addresses[0].getClass()::isInstance)
                .sorted(Comparator.comparing(InetAddress::getHostAddress))
                .toList();
    }

    private static String literal(InetAddress address) {
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }
}

package dev.lifeops.receipts.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

class AddressesInTurnTest {

    private static final URI WORKER = URI.create("http://worker:5000/parse-receipt");

    @Test
    void every_address_behind_a_name_gets_its_turn() throws IOException {
        assertThat(fourRequestsTo(host -> addresses("10.0.0.1", "10.0.0.2", "10.0.0.3")))
                .containsExactly(
                        "http://10.0.0.1:5000/parse-receipt",
                        "http://10.0.0.2:5000/parse-receipt",
                        "http://10.0.0.3:5000/parse-receipt",
                        "http://10.0.0.1:5000/parse-receipt");
    }

    @Test
    void a_name_server_that_shuffles_does_not_upset_the_turns() throws IOException {
        var answers = List.of(
                        addresses("10.0.0.2", "10.0.0.1"),
                        addresses("10.0.0.1", "10.0.0.2"),
                        addresses("10.0.0.2", "10.0.0.1"),
                        addresses("10.0.0.1", "10.0.0.2"))
                .iterator();
        assertThat(fourRequestsTo(host -> answers.next()))
                .extracting(address -> URI.create(address).getHost())
                .containsExactly("10.0.0.1", "10.0.0.2", "10.0.0.1", "10.0.0.2");
    }

    @Test
    void addresses_of_the_other_family_are_left_out() throws IOException {
        assertThat(fourRequestsTo(host -> addresses("::1", "127.0.0.1")))
                .containsOnly("http://[0:0:0:0:0:0:0:1]:5000/parse-receipt");
    }

    @Test
    void a_name_that_nobody_knows_is_an_input_output_error() {
        assertThatThrownBy(() -> fourRequestsTo(host -> {
                    throw new UnknownHostException(host);
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("worker");
    }

    private static List<String> fourRequestsTo(AddressesInTurn.Names names) throws IOException {
        var inTurn = new AddressesInTurn(new SimpleClientHttpRequestFactory(), names);
        var sent = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            sent.add(inTurn.createRequest(WORKER, HttpMethod.POST).getURI().toString());
        }
        return sent;
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        var addresses = new InetAddress[literals.length];
        for (var i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}

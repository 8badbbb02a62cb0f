package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {

    @Test
    void free_ports_are_accepted() throws IOException {
        assertThatNoException().isThrownBy(FreePorts.take()::requireFree);
    }

    @ParameterizedTest
    @CsvSource({
        "0, LIFEOPS_PORT",
        "1, LIFEOPS_MANAGEMENT_PORT",
        "2, LIFEOPS_WORKER_PORT",
        "3, LIFEOPS_WORKER_MANAGEMENT_PORT",
        "4, LIFEOPS_DATABASE_PORT"
    })
    void a_port_in_use_is_named_with_the_setting_that_moves_it(int which, String setting) throws IOException {
        var numbers = FreePorts.numbers(5);
        var ports = new Ports(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        try (var _ = new ServerSocket(numbers[which], 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(ports::requireFree)
                    .withMessageContaining("Port " + numbers[which])
                    .withMessageContaining("set " + setting + " to another one");
        }
    }

    @Test
    void one_port_for_two_things_is_refused_by_both_names() throws IOException {
        var numbers = FreePorts.numbers(3);
        var ports = new Ports(numbers[0], numbers[1], numbers[0], numbers[2], Ports.ANY);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(ports::requireFree)
                .withMessageContaining("LIFEOPS_PORT and LIFEOPS_WORKER_PORT");
    }
}

package dev.lifeops.standalone;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;

/** Ports that nobody listens on at the moment. */
final class FreePorts {

    private FreePorts() {}

    static Ports take() throws IOException {
        var numbers = numbers(4);
        return new Ports(numbers[0], numbers[1], numbers[2], numbers[3], Ports.ANY);
    }

    static int one() throws IOException {
        return numbers(1)[0];
    }

    /** Held together, so that they differ. */
    static int[] numbers(int count) throws IOException {
        Deque<ServerSocket> sockets = new ArrayDeque<>();
        try {
            while (sockets.size() < count) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}

package dev.lifeops.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ports to listen on, each with the setting that moves it; the database takes any free one unless it is told. */
record Ports(int api, int management, int worker, int workerManagement, int database) {

    static final int ANY = 0;

    static boolean isPort(int number) {
        return number > 0 && number <= 65_535;
    }

    /** Makes sure that all are free before anything is begun, so that a start either happens or changes nothing. */
    void requireFree() {
        var settings = new HashMap<Integer, String>();
        bySetting().forEach((setting, port) -> {
            var other = settings.putIfAbsent(port, setting);
            if (other != null) {
                throw new Refusal(
                        "Port %d is asked for twice: give %s and %s different ports.".formatted(port, other, setting));
            }
            requireFree(port, setting);
        });
    }

    private Map<String, Integer> bySetting() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("LIFEOPS_PORT", api);
        ports.put("LIFEOPS_MANAGEMENT_PORT", management);
        ports.put("LIFEOPS_WORKER_PORT", worker);
        ports.put("LIFEOPS_WORKER_MANAGEMENT_PORT", workerManagement);
        if (database != ANY) {
            ports.put("LIFEOPS_DATABASE_PORT", database);
        }
        return ports;
    }

    private void requireFree(int port, String setting) {
        var address = port == api ? null : InetAddress.getLoopbackAddress();
        try {
            bind(address, port);
        } catch (IOException e) {
            throw new Refusal(
                    "Port %d cannot be listened on (%s): stop what uses it, or set %s to another one."
                            .formatted(port, e.getMessage(), setting),
                    e);
        }
    }

    private static int bind(@Nullable InetAddress address, int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
            return socket.getLocalPort();
        }
    }

    /** The database's port: the one asked for, or else one that is free now. */
    int databaseOrFree() throws IOException {
        return database == ANY ? bind(InetAddress.getLoopbackAddress(), ANY) : database;
    }
}

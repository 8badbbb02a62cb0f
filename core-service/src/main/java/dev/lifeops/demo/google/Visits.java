package dev.lifeops.demo.google;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was asked, in order. */
public final class Visits {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    void note(HttpExchange exchange) {
        lines.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    }

    /** The requests, as method and address, whose address holds that part. */
    public List<String> to(String part) {
        return lines.stream().filter(line -> line.contains(part)).toList();
    }

    public void forget() {
        lines.clear();
    }
}

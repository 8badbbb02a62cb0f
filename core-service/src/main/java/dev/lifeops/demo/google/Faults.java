package dev.lifeops.demo.google;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Google's bad days, on demand. */
public final class Faults {

    private final List<Planned> planned = new CopyOnWriteArrayList<>();

    /** What goes wrong. */
    public sealed interface Fault {

        /** An error answer; {@code retryAfter} may be empty. */
        record Status(int status, String name, String reason, String retryAfter) implements Fault {}

        /** An answer that is long in coming. */
        record Slow(Duration delay) implements Fault {}

        /** An answer of which half arrives. */
        record Cut() implements Fault {}
    }

    private record Planned(String path, Fault fault, AtomicInteger left) {}

    /** The next requests to a path that holds that part go wrong, so many times. */
    public void next(int times, String path, Fault fault) {
        planned.add(new Planned(path, fault, new AtomicInteger(times)));
    }

    public static Fault unauthorized() {
        return new Fault.Status(401, "UNAUTHENTICATED", "authError", "");
    }

    /** Refused for that reason, such as {@code RESOURCE_PERMISSION_DENIED}. */
    public static Fault forbidden(String reason) {
        return new Fault.Status(403, "PERMISSION_DENIED", reason, "");
    }

    /** No such account, or another mistake of the asker. */
    public static Fault badRequest(String reason) {
        return new Fault.Status(400, "FAILED_PRECONDITION", reason, "");
    }

    public static Fault tooMany(String retryAfter) {
        return new Fault.Status(429, "RESOURCE_EXHAUSTED", "rateLimitExceeded", retryAfter);
    }

    public static Fault broken() {
        return new Fault.Status(500, "INTERNAL", "backendError", "");
    }

    public void none() {
        planned.clear();
    }

    void before(Call call, FakeGoogle.Handler handler) throws IOException {
        switch (take(call.path())) {
            case Fault.Status(var status, var name, var reason, var retryAfter) -> {
                if (!retryAfter.isEmpty()) {
                    call.header("Retry-After", retryAfter);
                }
                call.error(status, name, reason, "A fault on demand.");
            }
            case Fault.Slow(var delay) -> {
                sleep(delay);
                handler.handle(call);
            }
            case Fault.Cut _ -> {
                call.cutShort();
                handler.handle(call);
            }
            case null -> handler.handle(call);
        }
    }

    private @Nullable Fault take(String path) {
        for (Iterator<Planned> all = planned.iterator(); all.hasNext(); ) {
            var next = all.next();
            if (path.contains(next.path()) && next.left().getAndDecrement() > 0) {
                return next.fault();
            }
        }
        return null;
    }

    private static void sleep(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

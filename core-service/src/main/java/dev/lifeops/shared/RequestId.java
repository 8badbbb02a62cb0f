package dev.lifeops.shared;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id under which everything that one request sets off can be found in the logs of all services. */
public final class RequestId {

    /** The header that carries the id between clients and services. */
    public static final String HEADER = "X-Request-Id";

    private static final String MDC_KEY = "requestId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The id of the work at hand, or a new one where none is set. */
    public static String current() {
        var id = MDC.get(MDC_KEY);
        return id == null ? made() : id;
    }

    /** Does the work under an id, such as the one a job was queued with. */
    public static void during(String id, Runnable work) {
        try (var _ = open(id)) {
            work.run();
        }
    }

    static MDC.MDCCloseable open(String id) {
        return MDC.putCloseable(MDC_KEY, id);
    }

    static String keptOrMade(@Nullable String offered) {
        return offered != null && WELL_FORMED.matcher(offered).matches() ? offered : made();
    }

    private static String made() {
        return UUID.randomUUID().toString();
    }
}

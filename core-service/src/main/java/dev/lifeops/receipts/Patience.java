package dev.lifeops.receipts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a client is ready to wait for a result, as it says in {@code Prefer: wait=…} (RFC 7240). */
record Patience(Duration atMost) {

    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,9})");
    private static final int LONGEST = 60;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    static Optional<Patience> of(@Nullable List<String> preferences) {
        var matcher = WAIT.matcher(preferences == null ? "" : String.join(",", preferences));
        return matcher.find() ? Optional.of(ofSeconds(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    private static Patience ofSeconds(int seconds) {
        return new Patience(Duration.ofSeconds(Math.min(LONGEST, seconds)));
    }

    /**
     * Looks until it is done or patience is at its end; returns whether it is done. Looking, instead of being
     * told, works however many instances there are, and a virtual thread that sleeps costs next to nothing.
     */
    boolean until(BooleanSupplier done) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - end >= 0 || !slept()) {
                return false;
            }
        }
        return true;
    }

    private static boolean slept() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String toString() {
        return "wait=" + atMost.toSeconds();
    }
}

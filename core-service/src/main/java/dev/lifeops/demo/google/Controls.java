package dev.lifeops.demo.google;

import dev.lifeops.demo.google.Faults.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** What a person at the keyboard can make happen: {@code POST /fake/…}. */
final class Controls {

    private final MadeUpPerson person;
    private final Grants grants;
    private final Faults faults;

    Controls(MadeUpPerson person, Grants grants, Faults faults) {
        this.person = person;
        this.grants = grants;
        this.faults = faults;
    }

    void handle(Call call) throws IOException {
        var asked = call.query();
        switch (call.path()) {
            case "/fake/walk" ->
                person.walk(
                        person.now().minus(Duration.ofMinutes(2)), Long.parseLong(asked.getOrDefault("steps", "1000")));
            case "/fake/revoke" -> grants.revokeAll();
            case "/fake/account" -> grants.switchTo(asked.getOrDefault("number", "another"));
            case "/fake/faults" ->
                faults.next(
                        Integer.parseInt(asked.getOrDefault("times", "1")),
                        asked.getOrDefault("path", "/"),
                        fault(asked));
            default ->
                throw new IllegalArgumentException(
                        "there are /fake/walk, /fake/revoke, /fake/account and /fake/faults");
        }
        call.json(200, Map.of("done", call.path()));
    }

    private static Fault fault(Map<String, String> asked) {
        return switch (asked.getOrDefault("kind", "500")) {
            case "401" -> Faults.unauthorized();
            case "403" -> Faults.forbidden(asked.getOrDefault("reason", "RESOURCE_PERMISSION_DENIED"));
            case "429" -> Faults.tooMany(asked.getOrDefault("retryAfter", "5"));
            case "500" -> Faults.broken();
            case "slow" -> new Fault.Slow(Duration.ofSeconds(Long.parseLong(asked.getOrDefault("seconds", "30"))));
            case "cut" -> new Fault.Cut();
            default -> throw new IllegalArgumentException("kinds are 401, 403, 429, 500, slow and cut");
        };
    }
}

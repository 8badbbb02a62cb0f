package dev.lifeops.statements.banks;

import java.time.Instant;

/** What opens a service's own page in a browser, where the person chooses a bank and agrees. */
public record LinkToken(String token, Instant expiresAt) {
    @Override
    public String toString() {
        return "LinkToken";
    }
}

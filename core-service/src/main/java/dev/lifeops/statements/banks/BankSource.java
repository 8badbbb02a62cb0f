package dev.lifeops.statements.banks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service that tells of accounts at banks. Each call may throw a {@link BankTrouble}. */
public interface BankSource {

    BankService service();

    /** The variables that are to be set before anybody can connect. */
    List<String> missing();

    /** How often within a day it may be asked; zero where it does not count. */
    int requestsADay();

    /** What opens the service's own page, for a new access or to mend one; empty where it has none. */
    default Optional<LinkToken> linkToken(String person, @Nullable Access renewed) {
        return Optional.empty();
    }

    /** Turns what a person was given into lasting access. */
    Grant redeem(String token);

    /** Whether an access that was mended at the service is the same as before. */
    default boolean renewsInPlace() {
        return false;
    }

    /** The accounts that an access opens. */
    Overview accounts(Access access);

    /** What is new, in one request or as many as belong together. */
    Harvest ask(Access access, Question question);

    /** Ends an access at the service; one that has ended already is as good. */
    void end(Access access);

    /** Whether {@link #end} is heard at all; else the person ends it at the service. */
    boolean canEnd();
}

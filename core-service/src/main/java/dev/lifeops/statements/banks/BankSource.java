package dev.lifeops.statements.banks;

import java.util.List;

/** A service that tells of accounts at banks. Each call may throw a {@link BankTrouble}. */
public interface BankSource {

    BankService service();

    /** The variables that are to be set before anybody can connect. */
    List<String> missing();

    /** How often within a day it may be asked; zero where it does not count. */
    int requestsADay();

    /** Turns what a person was given into lasting access. */
    Grant redeem(String token);

    /** The accounts that an access opens. */
    Overview accounts(Access access);

    /** What is new, in one request or as many as belong together. */
    Harvest ask(Access access, Question question);

    /** Ends an access at the service; one that has ended already is as good. */
    void end(Access access);

    /** Whether {@link #end} is heard at all; else the person ends it at the service. */
    boolean canEnd();
}

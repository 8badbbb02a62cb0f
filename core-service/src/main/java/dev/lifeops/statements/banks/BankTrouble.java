package dev.lifeops.statements.banks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a service gave nothing, told apart by what is to be done about it. Never with a cause: those of HTTP clients name
 * addresses, and addresses may be secrets.
 */
public abstract sealed class BankTrouble extends RuntimeException {

    private final String code;

    private BankTrouble(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable, for people and programs. */
    public String code() {
        return code;
    }

    /** Only the person can help, by giving access once more. */
    public static final class AccessLost extends BankTrouble {
        public AccessLost(String code, String message) {
            super(code, message);
        }
    }

    /** The service asks for patience. */
    public static final class Throttled extends BankTrouble {

        private final @Nullable Duration wait;

        public Throttled(@Nullable Duration wait, String message) {
            super("TOO_MANY_REQUESTS", message);
            this.wait = wait;
        }

        /** How long it wants to be left alone, where it says so. */
        public @Nullable Duration patience() {
            return wait;
        }
    }

    /** The service is away, slow, or answered with something that makes no sense. */
    public static final class Unavailable extends BankTrouble {
        public Unavailable(String message) {
            super("SOURCE_UNAVAILABLE", message);
        }
    }

    /** The service understood and refuses, for a reason that somebody has to mend. */
    public static final class Refused extends BankTrouble {
        public Refused(String code, String message) {
            super(code, message);
        }
    }
}

package dev.lifeops.health.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a source gave nothing, told apart by what is to be done about it. */
public abstract sealed class SourceTrouble extends RuntimeException {

    private final String code;

    private SourceTrouble(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Stable, for people and programs. */
    public String code() {
        return code;
    }

    /** Only the person can help, by giving consent once more. */
    public static final class LostConsent extends SourceTrouble {
        public LostConsent(String code, String message) {
            super(code, message, null);
        }
    }

    /** The access token is not taken any more; a fresh one may be. */
    public static final class TokenRefused extends SourceTrouble {
        public TokenRefused(String message) {
            super("ACCESS_REFUSED", message, null);
        }
    }

    /** The source asks for patience. */
    public static final class Throttled extends SourceTrouble {

        private final @Nullable Duration wait;

        public Throttled(@Nullable Duration wait, String message) {
            super("TOO_MANY_REQUESTS", message, null);
            this.wait = wait;
        }

        /** How long the source wants to be left alone, where it says so. */
        public @Nullable Duration patience() {
            return wait;
        }
    }

    /** The source is away, slow, or answered with something that makes no sense. */
    public static final class Unavailable extends SourceTrouble {
        public Unavailable(String message, @Nullable Throwable cause) {
            super("SOURCE_UNAVAILABLE", message, cause);
        }
    }

    /** The source understood and refuses, for a reason that the operator has to mend. */
    public static final class Refused extends SourceTrouble {
        public Refused(String code, String message) {
            super(code, message, null);
        }
    }
}

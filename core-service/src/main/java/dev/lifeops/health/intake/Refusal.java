package dev.lifeops.health.intake;

/** Why something that a source told is not taken. */
public enum Refusal {
    /** The value is no number. */
    NOT_A_NUMBER,
    /** No body has such a value. */
    IMPLAUSIBLE,
    /** It ends before it begins, or a part of it is outside of it. */
    TIMES_CONTRADICT,
    /** It is longer than such a thing can last. */
    TOO_LONG,
    /** It lies in the future, by more than clocks go wrong. */
    IN_THE_FUTURE,
    /** It lies before anybody wrote such things down. */
    TOO_LONG_AGO
}
